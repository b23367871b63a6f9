// What the box asks of its page, where that is more than one call.
//
// Invariant: everything happens in the element that is handed in, and text goes in as text, never as markup. None of
// these throws: names and selectors are the box's own.

// An element by what finds it: its tag, its classes, then attributes, as in `p.small.sum data-fold=wire hidden`.
export const create = (what, isSvg) => {
  const [[tag, ...classes], ...attributes] = what.split(" ").map((word, at) => word.split(at ? "=" : "."));
  const element = document.createElementNS(`http://www.w3.org/${isSvg ? "2000/svg" : "1999/xhtml"}`, tag);
  if (classes[0]) set(element, "class", classes.join(" "));
  for (const [name, value = ""] of attributes) set(element, name, value);
  return element;
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
