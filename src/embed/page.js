// What the box asks of its page: the few calls that its views make, each as small as it can be on both sides.
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

export const set = (element, name, value) => element.setAttribute(name, value);
export const toggle = (element, name, isOn) => element.toggleAttribute(name, isOn);
export const say = (element, text) => (element.textContent = text);
export const write = (element, text) => element.append(text);
export const add = (element, child) => element.append(child);
export const clear = (element) => element.replaceChildren();
export const find = (element, selector) => element.querySelector(selector);
export const closest = (element, selector) => element.closest(selector);

// What is written in a field is chosen, so that it can be copied or written over.
export const focus = (element) => {
  element.focus();
  if (element.type === "textarea") element.select();
};

// Also to what does not bubble. The browser frees the listener with the element.
export const listen = (element, event, listener) => element.addEventListener(event, listener, true);

// Calls `told`, with a value if it could be done: a page without TLS has no clipboard.
export const copy = async (text, told) => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return told();
  }
  told(true);
};

export const print = () => window.print();
export const address = () => location.href.split("#")[0];
