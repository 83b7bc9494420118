// Compiles every pattern of a document as ECMA-262 reads it, in Unicode mode.
import { readFileSync } from "node:fs";

let patterns = 0;
let broken = 0;
const visit = (node) => {
  for (const [key, value] of Object.entries(node ?? {})) {
    if (key === "pattern" && typeof value === "string") {
      patterns++;
      try {
        new RegExp(value, "u");
      } catch (refused) {
        broken++;
        console.error(refused.message);
      }
    } else if (typeof value === "object") {
      visit(value);
    }
  }
};
visit(JSON.parse(readFileSync(process.argv[2], "utf8")));
console.log(`ECMA-262: ${patterns} patterns, ${broken} refused`);
process.exitCode = broken === 0 ? 0 : 1;
