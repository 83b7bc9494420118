// Reads Redocly's report, which counts warnings as a success, and takes them for failures.
import { readFileSync } from "node:fs";

const report = JSON.parse(readFileSync(0, "utf8"));
for (const { ruleId, severity, message, location } of report.problems) {
  console.error(`${severity} ${ruleId}: ${message} at ${location[0]?.pointer}`);
}
console.log(`Redocly: ${report.totals.errors} errors, ${report.totals.warnings} warnings`);
process.exitCode = report.problems.length === 0 ? 0 : 1;
