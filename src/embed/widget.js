// What the loader loads: glue and style in one file. (The element itself is not here yet.)
import init, * as glue from "which-mailbox-glue";
import css from "which-mailbox-css";

export const start = async (module) => {
  await init({ module_or_path: module });
  return { glue, css };
};
