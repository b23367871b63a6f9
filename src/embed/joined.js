// Puts a module together whose code came taken apart: its instructions in one row, and behind the row what they are
// about, alike with alike (xtask/src/apart.rs).
//
// Invariant: the answer is the module, to the byte. Bytes of another kind are given back as they are, for WebAssembly
// to take or refuse.

// Stands in the place of the code section; WebAssembly itself has no section of this number.
const APART = 99;
const CODE = 10;

// The groups of what instructions are about, by opcode, where nothing more is to be known.
const GROUPS = {
  // block, loop, if: a type; br, br_if: a label.
  2: [2],
  3: [2],
  4: [2],
  12: [12],
  13: [12],
  // call; call_indirect and select with a type: two numbers.
  16: [16],
  17: [17, 17],
  28: [17, 17],
  // Tables, the memory's size, references.
  37: [37],
  38: [37],
  63: [37],
  64: [37],
  208: [37],
  210: [37],
};

// The opcodes, the frequent ones first.
const OPCODES = [
  ...new Set([
    ...[32, 65, 40, 106, 33, 11, 16, 34, 54, 4, 2, 12, 107, 45, 13, 113, 231, 36, 58, 71, 70, 47, 66, 217, 3, 27, 5, 69],
    ...[35, 59, 116, 17],
    ...Array(256).keys(),
  ]),
];

// How loads and stores are aligned by nature, from i32.load on; one that is not has a number of its own.
const NATURAL = [..."23230011001122232301012"];
const ODD = 0xb0;

export const joined = (buffer) => {
  const bytes = new Uint8Array(buffer);
  let at = 8;
  const next = () => {
    if (at < bytes.length) return bytes[at++];
    throw RangeError("The file is cut off");
  };
  const number = () => {
    let value = 0;
    let shift = 0;
    let byte;
    do {
      byte = next();
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte & 128);
    return value;
  };

  let start, end;
  do {
    if (at >= bytes.length) return bytes;
    start = at;
    const id = next();
    end = number() + at;
    if (id === APART) break;
    at = end;
  } while (true);
  const module = new Uint8Array(number());
  const functions = number();
  const row = at;
  module.set(bytes.subarray(0, start));
  module[start++] = CODE;

  let to;
  const put = (byte) => (module[to++] = byte);
  // Puts a number before what has been put since `from`.
  const insert = (value, from) => {
    const digits = [];
    do digits.push((value & 127) | (value > 127 && 128));
    while ((value >>= 7));
    module.copyWithin(from + digits.length, from, to);
    module.set(digits, from);
    to += digits.length;
  };

  // Puts the code, but for what `copy(group)` has to put.
  const walk = (copy) => {
    at = row;
    to = start;
    insert(functions, to);
    for (let left = functions; left--; ) {
      const body = to;
      // Locals: so many runs of so many of one type.
      for (let halves = put(next()) * 2; halves--; ) copy(0);
      let depth = 1;
      while (depth) {
        const op = OPCODES[next()];
        const following = bytes[at] & 127;
        // Of a variable or a constant, what comes of it tells more than what it is.
        if (op > 31 && op < 37) {
          put(op);
          copy(((op - 31) << 8) | following);
        } else if (op === 65 || op === 66) {
          put(op);
          copy((1 << 14) | (following << 7) | (bytes[at + 1] & 127));
        } else if (op > 39 && op < 63) {
          put(op);
          put(NATURAL[op - 40]);
          copy(40);
        } else if (op >= 40 + ODD && op < 63 + ODD) {
          put(op - ODD);
          copy(39);
          copy(40);
        } else {
          put(op);
          if (op === 11) depth--;
          else if (op > 1 && op < 5) depth++;
          // br_table: so many labels, and one for all other numbers.
          let labels = op === 14 ? put(next()) : -1;
          if (labels > 127) labels += (put(next()) - 1) << 7;
          while (labels-- >= 0) copy(12);
          // f32.const, f64.const
          for (let left = op === 67 ? 4 : op === 68 ? 8 : 0; left--; ) put(next());
          // Conversions have no number behind them, memory.fill and most of what tables do one, the rest two.
          const sub = op === 252 ? put(next()) : 0;
          if (sub > 7) copy(252);
          if (sub === 8 || sub === 10 || sub === 12 || sub === 14) copy(252);
          GROUPS[op]?.forEach(copy);
        }
      }
      insert(to - body, body);
    }
    insert(to - start, start);
  };

  const groups = new Uint32Array(1 << 15);
  walk((group) => groups[group]++);
  // The row ends in a zero; behind it the groups begin.
  next();
  groups.forEach((count, group) => {
    groups[group] = at;
    while (count--) while (next() & 128);
  });
  walk((group) => {
    while (put(bytes[groups[group]++]) & 128);
  });
  module.set(bytes.subarray(end), to);
  return module;
};
