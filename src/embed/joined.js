// Puts a module together whose code came taken apart: its instructions in one row, and behind the row what they are
// about, alike with alike (xtask/src/apart.rs).
//
// Invariant: the answer is the module, to the byte. Bytes of another kind are given back as they are, for WebAssembly
// to take or refuse.

// Stands in the place of the code section; WebAssembly itself has no section of this number.
const APART = 99;
const CODE = 10;

// The groups of what instructions are about, by opcode, where nothing more is to be known; call_indirect and select with
// a type are about two numbers.
const GROUPS = [];
// block, loop, if: a type; br, br_if: a label.
GROUPS[2] = GROUPS[3] = GROUPS[4] = 2;
GROUPS[12] = GROUPS[13] = 12;
GROUPS[16] = 16;
GROUPS[17] = GROUPS[28] = 17;
// Tables, the memory's size, references.
for (const op of [37, 38, 63, 64, 208, 210]) GROUPS[op] = 37;

// The opcodes, the frequent ones first.
const OPCODES = Uint8Array.from(
  new Set([
    ...[32, 65, 40, 106, 33, 11, 16, 34, 54, 4, 2, 12, 107, 45, 13, 113, 231, 36, 58, 71, 70, 47, 66, 217, 3, 27, 5, 69],
    ...[35, 59, 116, 17],
    ...Array(256).keys(),
  ]),
);

// How loads and stores are aligned by nature, from i32.load on; one that is not has a number of its own.
const NATURAL = Uint8Array.from("23230011001122232301012");
const ODD = 0xb0;

// Puts a number into the module at `from`, before what has been put up to `to`; where that ends then.
const insert = (module, value, from, to) => {
  let digits = 1;
  for (let rest = value; (rest >>= 7); ) digits++;
  module.copyWithin(from + digits, from, to);
  for (let left = digits; left--; value >>= 7) module[from++] = (value & 127) | (left && 128);
  return to + digits;
};

// Puts the code into the module from `start` on; where it ends, and where the row does. What instructions are about
// comes from its group, or is counted there. One loop without calls: it runs once, before an engine makes it quick.
const walk = (bytes, row, functions, module, start, groups, counts) => {
  let at = row;
  let to = insert(module, functions, start, start);
  for (let left = functions; left--; ) {
    const body = to;
    // Locals: so many runs of so many of one type.
    const runs = bytes[at++];
    module[to++] = runs;
    let group = 0;
    let count = 2 * runs;
    let second = 0;
    let depth = 1;
    for (;;) {
      while (count) {
        if (counts) {
          groups[group]++;
        } else {
          let from = groups[group];
          let byte;
          do module[to++] = byte = bytes[from++];
          while (byte & 128);
          groups[group] = from;
        }
        if (!--count && second) {
          group = second;
          second = 0;
          count = 1;
        }
      }
      if (!depth) break;
      if (at >= bytes.length) throw RangeError("The file is cut off");

      const op = OPCODES[bytes[at++]];
      // Of a variable or a constant, what comes of it tells more than what it is.
      if (op > 31 && op < 37) {
        module[to++] = op;
        group = ((op - 31) << 8) | (bytes[at] & 127);
        count = 1;
      } else if (op === 65 || op === 66) {
        module[to++] = op;
        group = (1 << 14) | ((bytes[at] & 127) << 7) | (bytes[at + 1] & 127);
        count = 1;
      } else if (op > 39 && op < 63) {
        module[to++] = op;
        module[to++] = NATURAL[op - 40];
        group = 40;
        count = 1;
      } else if (op >= 40 + ODD && op < 63 + ODD) {
        module[to++] = op - ODD;
        group = 39;
        count = 1;
        second = 40;
      } else {
        module[to++] = op;
        if (op === 11) depth--;
        else if (op > 1 && op < 5) depth++;
        group = GROUPS[op];
        if (group) {
          count = group === 17 ? 2 : 1;
        } else if (op === 14) {
          // br_table: so many labels, and one for all other numbers.
          group = 12;
          count = module[to++] = bytes[at++];
          if (count > 127) count += ((module[to++] = bytes[at++]) - 1) << 7;
          count++;
        } else if (op === 67 || op === 68) {
          // f32.const, f64.const
          for (let bytesLeft = op === 67 ? 4 : 8; bytesLeft--; ) module[to++] = bytes[at++];
        } else if (op === 252) {
          // Conversions have no number behind them, memory.fill and most of what tables do one, the rest two.
          const sub = (module[to++] = bytes[at++]);
          group = 252;
          count = sub < 8 ? 0 : sub === 8 || sub === 10 || sub === 12 || sub === 14 ? 2 : 1;
        }
      }
    }
    to = insert(module, to - body, body, to);
  }
  return [insert(module, to - start, start, to), at];
};

export const joined = (buffer) => {
  const bytes = new Uint8Array(buffer);
  let at = 8;
  const number = () => {
    let value = 0;
    let shift = 0;
    let byte;
    do {
      byte = bytes[at++];
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte & 128);
    return value;
  };

  let start, end, id;
  do {
    start = at;
    if (start >= bytes.length) return bytes;
    id = bytes[at++];
    end = number() + at;
    if (id !== APART) at = end;
  } while (id !== APART);
  const module = new Uint8Array(number());
  const functions = number();
  module.set(bytes.subarray(0, start));
  module[start++] = CODE;

  const groups = new Uint32Array(1 << 15);
  const [, zero] = walk(bytes, at, functions, module, start, groups, true);
  // The row ends in a zero; behind it the groups begin.
  let begin = zero + 1;
  for (let group = 0; group < groups.length; group++) {
    let count = groups[group];
    groups[group] = begin;
    while (count) if (!(bytes[begin++] & 128)) count--;
  }
  const [to] = walk(bytes, at, functions, module, start, groups);
  module.set(bytes.subarray(end), to);
  return module;
};
