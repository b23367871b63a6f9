// What the box asks of its page, where that is more than one call.
//
// Invariant: everything happens in the element that is handed in, and text goes in as text, never as markup. None of
// these throws: names and selectors are the box's own.

// An element by a line that describes it (`ui/lines.rs`).
export const create = (line) => follow(undefined, line);

// Makes what is in an element follow lines. What a line still says stays as it is: a browser lays out and paints again
// what is written again, even if it is the same. As long as its line has the same tag, an element keeps its place, its
// focus and whatever the reader has unfolded.
export const fit = (view, text) => {
  const sign = "$1$2svg.sign aria-hidden=true viewBox=0 0 24 24\n$2>path d=";
  const lines = text.replace(/(^|\n)(>*)sign\|/g, sign).split("\n");
  let next = 0;
  const fill = (parent, depth) => {
    const inside = (parent.inside ??= []);
    let at = 0;
    for (; lines[next] && lines[next].match(/^>*/)[0].length === depth; at++) {
      const old = inside[at];
      const line = lines[next++].slice(depth);
      const element = (inside[at] = old?.line === line ? old : follow(old, line));
      if (!old) parent.append(element);
      else if (old !== element) old.replaceWith(element);
      fill(element, depth + 1);
      if (element.options) choose(element);
    }
    for (const extra of inside.splice(at)) extra.remove();
  };
  fill(view, 0);
};

// Lets an element follow a line if it has the same tag; else there is a new one.
const follow = (old, line) => {
  const [, what, said] = line.match(/^([^|]*)\|?(.*)/s);
  const [first, ...words] = what.split(" ");
  const [tag, ...classes] = first.split(".");
  const values = classes[0] ? { class: classes.join(" ") } : {};
  let name;
  for (const word of words) {
    const is = word.indexOf("=");
    if (is < 0) values[name] += ` ${word}`;
    else values[(name = word.slice(0, is))] = word.slice(is + 1);
  }
  const space = /svg|path/.test(tag) ? "2000/svg" : "1999/xhtml";
  const element = old?.localName === tag ? old : document.createElementNS(`http://www.w3.org/${space}`, tag);
  for (const name in element.values) if (!(name in values)) element.removeAttribute(name);
  for (const name in values) if (values[name] !== element.values?.[name]) set(element, name, values[name]);
  // What it is, not what it began as: its attribute says the latter.
  if (tag === "input") element.checked = "checked" in values;
  if (said !== (element.said ?? "")) element.textContent = said;
  return Object.assign(element, { line, values, said });
};

// Chooses what the options say, whatever the reader has chosen meanwhile.
const choose = (list) => {
  const chosen = Math.max(0, list.inside.findIndex(({ values }) => "selected" in values));
  if (list.selectedIndex !== chosen) list.selectedIndex = chosen;
};

// A style's property on the element's own style object: as an attribute a strict policy forbids it.
export const set = (element, name, value) => {
  if (name.startsWith("--")) return element.style.setProperty(name, value);
  element.setAttribute(name, value);
  if (name === "value") element.value = value;
};
export const read = (element, name) => element.getAttribute(name) ?? "";

// What is written in a field is chosen, so that it can be copied or written over.
export const focus = (element) => {
  element.focus();
  if (element.type === "textarea") element.select();
};

// Calls `told`, with a value if it could be done: a page without TLS has no clipboard.
export const copy = async (text, told) => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return told();
  }
  told(true);
};

export const may_move = () => !matchMedia("(prefers-reduced-motion: reduce)").matches;

// In the frame after the one that answers the reader: where things go to can then be looked up without laying anything
// out on their account.
export const travel = (within, moves) => {
  const place = (element) => {
    const { left, top } = element.getBoundingClientRect();
    return [Math.trunc(left), Math.trunc(top)];
  };
  const go = () => {
    // All are looked for before one moves: to look and to move in turns would lay everything out each time.
    const arrivals = [];
    for (const move of moves.split("\n")) {
      const [arrives, ...origins] = move.split("|").map((selector) => selector && within.querySelector(selector));
      // An empty folder has no room for tokens.
      const origin = origins.find((found) => found?.getClientRects().length);
      if (arrives) arrivals.push([arrives, place(arrives), origin && place(origin)]);
    }
    for (const [element, [x, y], origin] of arrivals) {
      element.removeAttribute("data-comes");
      const from = origin ? [origin[0] - x, origin[1] - y] : [0, -16];
      element.animate(
        { transform: [`translate(${from[0]}px,${from[1]}px)`, "none"], opacity: [origin ? 1 : 0, 1], easing: "ease-in-out" },
        450,
      );
    }
  };
  requestAnimationFrame(() => requestAnimationFrame(go));
};

export const address = () => location.href.split("#")[0];
