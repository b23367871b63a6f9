// What a page sets for one box, out of all the places where it can.
//
// Invariant: nothing is judged here but whether it can be read at all; the fields are the core's.

// The nearest language that the page states around the element, as one that the box speaks.
const inherited = (element) => {
  let node = element;
  while ((node = node.parentNode || node.host)) {
    const tag = node.getAttribute?.("lang");
    if (tag) return { lang: /^de\b/i.test(tag) ? "de" : "en" };
  }
};

const parsed = (text, where) => {
  try {
    return JSON.parse(text);
  } catch ({ message }) {
    throw Error(`${where} is not JSON: ${message}; correct it.`);
  }
};

const read = async (url, response) => {
  const { ok, status } = (response = await Promise.resolve(response).catch(() => ({ status: "no answer" })));
  if (ok) return parsed(await response.text(), url);
  throw Error(`${url} cannot be read: ${status}; correct the attribute "config" or put the file there.`);
};

const written = (element, file) => {
  const url = element.getAttribute("config");
  if (!url) {
    const child = element.querySelector(':scope > script[type="application/json"]');
    return child && parsed(child.textContent, "The <script> in the element");
  }
  if (file.url !== url) Object.assign(file, { url, response: fetch(url), json: undefined });
  return (file.json ||= read(url, file.response));
};

const property = ({ config }) => {
  if (config == null) return;
  try {
    // As JSON has it: a copy that nobody changes later, without functions, and no circle.
    return JSON.parse(JSON.stringify(config));
  } catch ({ message }) {
    throw Error(`The property "config" cannot be written as JSON: ${message}; set a plain object.`);
  }
};

const attributes = (element) => {
  const set = {};
  for (const name of ["lang", "view", "theme", "form"]) {
    const value = element.getAttribute(name);
    if (value) set[name] = value;
  }
  return set;
};

const isObject = (layer) => typeof layer === "object" && !Array.isArray(layer);

// Where both have a field the upper one's counts, in objects field by field.
const overlaid = (layer, upper) => {
  if (!layer || !upper || !isObject(layer) || !isObject(upper)) return upper;
  const whole = { ...layer };
  for (const name in upper) whole[name] = overlaid(layer[name], upper[name]);
  return whole;
};

// All that the page sets, as JSON, and the part with the words of the language it asks for, as the core reads its tag.
// `file` remembers the configuration's file that was asked for last.
export const configured = async (element, file) => {
  const layers = [inherited(element), await written(element, file), property(element), attributes(element)];
  const set = layers.filter((layer) => layer != null);
  // A layer that is no object is handed in as it is, to be refused in words.
  const odd = set.filter((layer) => !isObject(layer));
  const [all] = [...odd, set.reduce(overlaid)];
  return [JSON.stringify(all), /^de\b|^$/i.test(all.lang ?? "") ? "de" : "en"];
};
