// The script that a page includes. (The element itself is not here yet: this loads the widget and mounts nothing.)
const base = document.currentScript.src;
const module = fetch(new URL(__WASM__, base));
import(new URL(__WIDGET__, base)).then((widget) => widget.start(module));
