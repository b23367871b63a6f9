// Holds src/embed/joined.js, the first argument, against xtask/src/apart.rs: each further pair of files is a module as
// readers get it and the module that it must become in their browsers.
//
// Invariant: it ends well only if every module came together to the byte.
import { readFileSync } from "node:fs";

const [script, ...pairs] = process.argv.slice(2);
const { joined } = await import(`data:text/javascript,${encodeURIComponent(readFileSync(script, "utf8"))}`);

for (let at = 0; at < pairs.length; at += 2) {
  const [apart, whole] = pairs.slice(at, at + 2).map((file) => Uint8Array.from(readFileSync(file)));
  if (Buffer.compare(joined(apart.buffer), whole)) throw Error(`${script} does not make ${pairs[at + 1]} again`);
}
