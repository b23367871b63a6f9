// Answers that a shared link brings along in the page's fragment.
//
// Invariant: the fragment is read, never written.

const NAME = "which-mailbox";

// The name under which a box's answers stand in the fragment: its id, else the element's, numbered from the second on.
export const nameOf = (element) => {
  const before = [...document.querySelectorAll(NAME)].indexOf(element);
  return element.id || (before > 0 ? `${NAME}-${before + 1}` : NAME);
};

// The answers for this name: out of `#NAME=devices=both,…`, perhaps among others behind an `&`.
export const linked = (name) => {
  const part = location.hash
    .slice(1)
    .split("&")
    .find((part) => part.startsWith(name + "="));
  try {
    return part && decodeURIComponent(part.slice(name.length + 1));
  } catch {
    // Cut inside a character: no link of ours.
  }
};
