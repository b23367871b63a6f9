// Starts one box: gives it a WebAssembly instance of its own, tells it what its page sets, and takes all away again.
//
// Invariant: a box that fails shows the element's own children again and touches no other box.
import css from "which-mailbox-css";
import { boot } from "./instance.js";
import { configured } from "./layers.js";
import { linked, nameOf } from "./link.js";

export { joined } from "./joined.js";

// Calls once; after a failure the next call tries again.
const once = (call) => {
  let made;
  return (...values) =>
    (made ||= call(...values).catch((error) => {
      made = 0;
      throw error;
    }));
};

// The folder of this file.
const home = new URL(".", import.meta.url).href;

const sheets = {};

// Adds a style. Engines that cannot construct a sheet (WebKit before 16.4) get an element, which a strict page may
// ignore.
const dress = (root, css) => {
  try {
    if (!sheets[css]) (sheets[css] = new CSSStyleSheet()).replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheets[css]];
  } catch {
    root.append(Object.assign(document.createElement("style"), { textContent: css }));
  }
};

// The parser is past the element's end, so that its children are all there.
const complete = (element) =>
  new Promise((done) => {
    let node = element;
    while (node && !node.nextSibling) node = node.parentNode;
    if (node || document.readyState !== "loading") done();
    else document.addEventListener("DOMContentLoaded", done, { once: true });
  });

// Starts the box in its element and returns what the loader steers it with. `file`: the address of the
// configuration's file and its answer, for which the loader asked ahead. `part(name)` promises a part of the wasm.
// `tell(event, detail)` and `fail(code, message)` reach the page.
export const start = (element, part, file, tell, fail) => {
  const root = element.shadowRoot || element.attachShadow({ mode: "open" });
  const name = nameOf(element);
  // What draws now, if anything does.
  let instance;
  // Counts what was asked for; whoever comes back from waiting and finds another number gives way.
  let turn = 0;

  const showChildren = () => {
    root.adoptedStyleSheets = [];
    root.replaceChildren(document.createElement("slot"));
  };

  const giveUp = (code, message) => {
    turn++;
    instance?.end();
    instance = undefined;
    showChildren();
    fail(code, message);
  };

  const page = {
    // In a microtask: what the page does about it must not come back into a call that is still going on.
    answered: (question, choice) => queueMicrotask(() => tell("answer", { question, choice: choice ?? null })),
    concluded: (kind, pop3, imap, exchange) =>
      queueMicrotask(() => tell("result", { kind: kind ?? null, scores: { pop3, imap, exchange } })),
    played: (story, step) => queueMicrotask(() => tell("play", { story, step })),
  };

  // Begins, or begins again with what a link says, in the place of the instance that drew before.
  const open = async (set, lang, mine, anew) => {
    const [module] = await Promise.all([part("main"), part(lang)]);
    const fresh = await boot(module, (error) => {
      giveUp("panic", `The box stopped because of a mistake of its own. Please report it: ${error}`);
    });
    // Gives it the words of a language: of the advice, and of the later views once one was wanted. Then calls `done`, at
    // once, so that no view is opened in between.
    const kinds = [""];
    fresh.speak = async (lang, done) => {
      for (const kind of kinds) await fresh.grow(kind + lang, await part(kind + lang));
      done?.();
    };
    await fresh.speak((fresh.lang = lang));
    if (mine !== turn) return;
    const target = document.createElement("div");
    const link = linked(name);
    const grow = async () => {
      kinds[1] = "later_";
      const [views] = await Promise.all([part("later"), fresh.speak(fresh.lang)]);
      await fresh.grow("later", views);
      const [css] = WebAssembly.Module.customSections(views, "style");
      // Before the promise is kept, so that nothing is drawn without it.
      if (instance === fresh) dress(root, new TextDecoder().decode(css));
    };
    const load = once(grow);
    const later = (told) => load().then(() => told(true), () => told());
    const refused = fresh.mount(target, set, name, home, link, { ...page, later });
    if (mine !== turn) return;
    if (refused) return giveUp("config", refused);
    instance?.end();
    instance = fresh;
    root.adoptedStyleSheets = [];
    root.replaceChildren(target);
    dress(root, css);
    // As with any fragment the page goes to what it names, unless the reader has gone elsewhere by now.
    if (link && (anew || !scrollY)) element.scrollIntoView();
    tell("ready");
  };

  const configure = async (anew) => {
    const mine = ++turn;
    await complete(element);
    let set, lang;
    try {
      [set, lang] = await configured(element, file);
    } catch ({ message }) {
      if (mine === turn) giveUp("config", message);
      return;
    }
    if (mine !== turn) return;
    if (anew || !instance) return open(set, lang, mine, anew).catch(({ message }) => giveUp("load", message));
    try {
      await instance.speak(lang, () => {
        if (mine !== turn) return;
        instance.lang = lang;
        const refused = instance.configure(set);
        if (refused) giveUp("config", refused);
      });
    } catch ({ message }) {
      // In the language that is there the box goes on.
      if (mine === turn) fail("load", message);
    }
  };

  const follow = () => linked(name) && configure(true);
  addEventListener("hashchange", follow);

  // Paper cannot be folded out: what is folded is open while the page prints.
  let unfolded = [];
  const unfold = () => {
    unfolded = [...root.querySelectorAll("[data-view]:not([hidden]) details:not([open])")];
    for (const details of unfolded) details.open = true;
  };
  const fold = () => {
    for (const details of unfolded) details.open = false;
  };
  addEventListener("beforeprint", unfold);
  addEventListener("afterprint", fold);

  const inheritance = new MutationObserver((changes) => {
    if (changes.some(({ target }) => target !== element && target.contains(element))) configure();
  });
  inheritance.observe(document, { subtree: true, attributeFilter: ["lang"] });

  configure();
  return {
    configure: () => configure(),
    stop() {
      turn++;
      removeEventListener("hashchange", follow);
      removeEventListener("beforeprint", unfold);
      removeEventListener("afterprint", fold);
      inheritance.disconnect();
      instance?.end();
      instance = undefined;
      showChildren();
    },
  };
};
