/** Rules of style that oxlint has no rule of its own for; see CONTRIBUTING.md. Loaded by .oxlintrc.json as `house`. */

import { dirname, relative, resolve, sep } from "node:path";

const VAGUE_NAMES = new Set(["util", "utils", "helper", "helpers", "common", "manager", "misc", "shared", "lib"]);

/** Holds the table of rooms, which stands in .oxlintrc.json, for every way of naming another module. */
const rooms = {
  meta: { schema: [{ type: "object", additionalProperties: { type: "array", items: { type: "string" } } }] },
  create(context) {
    const [table] = context.options;
    const source = `${context.cwd}/src/`;
    const home = roomOf(context.filename, source);
    const check = (node, specifier) => {
      if (typeof specifier !== "string" || !specifier.startsWith(".")) return;
      const room = roomOf(resolve(dirname(context.filename), specifier).replace(/\.js$/, ".ts"), source);
      if (room === home || table[home]?.includes(room)) return;
      const found = room ? `src/${room}` : `${specifier}, outside src,`;
      const allowed = table[home]?.join(", ") || "nothing";
      context.report({ node, message: `src/${home} may import ${allowed}, and ${found} is not among it.` });
    };
    return {
      Program(node) {
        if (!table[home]) context.report({ node, message: `src/${home} is missing from the table of rooms.` });
      },
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => check(node, node.source?.value),
      ImportExpression: (node) => check(node, node.source.value),
      TSImportType: (node) => check(node, node.source?.value),
    };
  },
};

/** `Date.now` has a rule in oxlint; a Date made of nothing reads the same clock. */
const noBareDate = {
  create(context) {
    const check = (node) => {
      const readsClock = node.type === "CallExpression" || node.arguments.length === 0;
      if (node.callee.type === "Identifier" && node.callee.name === "Date" && readsClock) {
        context.report({ node, message: "The clock is an argument: take the time from the caller (src/host.ts)." });
      }
    };
    return { NewExpression: check, CallExpression: check };
  },
};

/** `render(true)` says nothing at the place where it is called. */
const noBooleanPositional = {
  create(context) {
    const check = (node) => {
      for (const parameter of node.params) {
        if (!isBoolean(parameter)) continue;
        context.report({ node: parameter, message: "A boolean is passed by name: put it into an options object." });
      }
    };
    return { FunctionDeclaration: check, FunctionExpression: check, ArrowFunctionExpression: check };
  },
};

/** A file that only hands on what others export hides where things live. */
const noBarrel = {
  create(context) {
    const check = (node) => {
      if (node.source) {
        context.report({
          node,
          message: "Only src/index.ts exports other files' things: import from where they live.",
        });
      }
    };
    return { ExportAllDeclaration: check, ExportNamedDeclaration: check };
  },
};

const plainFileName = {
  create(context) {
    return {
      Program(node) {
        const vague = context.filename
          .slice(context.cwd.length)
          .split(/[\\/]/)
          .map((part) => part.replace(/\..*$/, ""))
          .find((part) => VAGUE_NAMES.has(part));
        if (vague) context.report({ node, message: `"${vague}" does not say what is inside: name the main export.` });
      },
    };
  },
};

export default {
  meta: { name: "house" },
  rules: {
    rooms,
    "no-bare-date": noBareDate,
    "no-boolean-positional": noBooleanPositional,
    "no-barrel": noBarrel,
    "plain-file-name": plainFileName,
  },
};

/** The first folder below `source`, or the file's own name when it lies directly in it; undefined outside. */
function roomOf(file, source) {
  const [first] = relative(source, file).split(sep);
  return first === ".." ? undefined : first;
}

function isBoolean(parameter) {
  if (parameter.type === "AssignmentPattern") {
    return isBoolean(parameter.left) || typeof parameter.right.value === "boolean";
  }
  return parameter.type === "Identifier" && parameter.typeAnnotation?.typeAnnotation.type === "TSBooleanKeyword";
}
