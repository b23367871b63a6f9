// One WebAssembly instance with its glue, for one box.
//
// Invariant: the first call that fails is the last one. Behind a trap, memory and locks are in no state to go on with,
// so every later call (a click, a timer, the tear-down) comes to nothing.
import glue from "which-mailbox-glue";

// Instantiates the compiled module. `broken(error)` is called once, when something in it has failed.
export const boot = async (module, broken) => {
  let over = false;

  // `instead`: the answer of a call that fails or comes too late.
  const guard =
    (call, instead) =>
    (...values) => {
      if (!over) {
        try {
          return call(...values);
        } catch (error) {
          // A call inside this one may have failed before and have been reported.
          if (!over) {
            over = true;
            broken(error);
          }
        }
      }
      return instead;
    };

  const { exports: box, imports, take } = glue();
  const instance = await WebAssembly.instantiate(module, imports());
  const exports = {};
  for (const [name, item] of Object.entries(instance.exports)) {
    // The glue takes some answers apart, so that it has to get something that has parts.
    exports[name] = typeof item === "function" ? guard(item, []) : item;
  }
  take({ exports });

  const grown = {};
  return {
    // Puts a part of the wasm into the instance: its functions into the table, its data into the memory. Once only,
    // since that gives the data its first state.
    grow: (name, part) => (grown[name] ||= WebAssembly.instantiate(part, { __wasm_split: exports })),
    mount: guard(box.mount),
    configure: guard(box.configure),
    end() {
      guard(box.unmount)();
      over = true;
    },
  };
};
