// Defines <which-mailbox>: the one file that a page includes, as a classic script.
//
// Invariant: as long as no box comes near the reader's eyes this file is the only request. Nothing is left on the page
// but the element's definition; whatever fails, the element's own children stay where they are.
(() => {
  const NAME = "which-mailbox";
  const FILES = __FILES__;
  const ATTRIBUTES = ["lang", "view", "theme", "form", "config"];
  const tag = document.currentScript;
  if (customElements.get(NAME)) return;

  const address = (file) => new URL(file, tag?.src || document.baseURI);

  const script = () => import(address(FILES.script));

  // A part of the wasm, compiled. What puts it together comes in the meantime.
  const compile = async (name) => {
    const [response, { joined }] = await Promise.all([fetch(address(FILES[name])), script()]);
    const { ok, status, url } = response;
    if (!ok) throw Error(status + " " + url);
    return WebAssembly.compile(joined(await response.arrayBuffer()));
  };

  // Once per page; after a failure the next one who wants it tries again.
  const parts = {};
  const part = (name) =>
    (parts[name] ||= compile(name).catch((error) => {
      delete parts[name];
      throw error;
    }));

  customElements.define(
    NAME,
    class extends HTMLElement {
      static observedAttributes = ATTRIBUTES;
      #config;
      #result = null;
      #observer;
      // From the start of loading to the removal: first a token, then what steers the box.
      #box;

      get config() {
        return this.#config;
      }
      set config(value) {
        this.#config = value;
        this.#box?.configure?.();
      }
      get result() {
        return this.#result;
      }

      connectedCallback() {
        if (this.#box || this.#observer) return;
        if (this.hasOwnProperty("config")) {
          const early = this.config;
          delete this.config;
          this.config = early;
        }
        if (this.getAttribute("loading") === "eager" || this.#isLinked()) {
          this.#start();
        } else {
          addEventListener("hashchange", this.#follow);
          this.#observer = new IntersectionObserver((seen) => seen.some((at) => at.isIntersecting) && this.#start(), {
            rootMargin: "300px",
          });
          this.#observer.observe(this);
        }
      }

      // A microtask later, so that a box that is only moved keeps what the reader said.
      disconnectedCallback() {
        queueMicrotask(() => {
          if (this.isConnected) return;
          this.#observe();
          this.#box?.stop?.();
          this.#box = 0;
          this.#result = null;
        });
      }

      attributeChangedCallback() {
        this.#box?.configure?.();
      }

      // A link names its box in the fragment: that one is wanted wherever it stands.
      #isLinked() {
        return location.hash.startsWith("#" + (this.id || NAME));
      }

      // Once it is seen it starts, and finds the link.
      #follow = () => this.#isLinked() && this.scrollIntoView();

      // Observes no longer.
      #observe() {
        removeEventListener("hashchange", this.#follow);
        this.#observer = this.#observer?.disconnect();
      }

      #start() {
        this.#observe();
        const box = (this.#box = {});
        const tell = (event, detail) => {
          if (event === "result") this.#result = detail;
          this.dispatchEvent(new CustomEvent(NAME + ":" + event, { bubbles: true, composed: true, detail }));
        };
        const fail = (code, message) => {
          console.error(`<${NAME}> ${code}: ${message}`);
          tell("error", { code, message });
        };
        try {
          // The smallest module there is.
          new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
        } catch {
          return window.WebAssembly
            ? fail("csp", "Add 'wasm-unsafe-eval' to script-src in the page's Content-Security-Policy.")
            : fail("unsupported", "This browser has no WebAssembly; nothing to do, the element's content is shown.");
        }
        const url = this.getAttribute("config");
        const response = url && fetch(url);
        // Whoever reads it reports the failure.
        response?.catch(() => {});
        // The language is a guess, so that its words do not have to wait until it is certain.
        const near = this.closest("[lang]")?.lang;
        const lang = !near || /^de\b/i.test(near) ? "de" : "en";
        Promise.all([script(), part("main"), part(lang)]).then(
          ([{ start }]) => {
            if (this.#box === box) this.#box = start(this, part, { url, response }, tell, fail);
          },
          ({ message }) =>
            this.#box === box &&
            fail(
              "load",
              `${message}. Put ${Object.values(FILES).join(", ")} beside ${NAME}.js; allow them in script-src and connect-src.`,
            ),
        );
      }
    },
  );

  // A page that holds only the script tag gets the box where the tag stands.
  const place = () => {
    if (!document.body.contains(tag) || document.querySelector(NAME)) return;
    const box = document.createElement(NAME);
    for (const name of [...ATTRIBUTES, "loading"]) {
      if (name in tag.dataset) box.setAttribute(name, tag.dataset[name]);
    }
    tag.after(box);
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", place);
  else place();
})();
