/** The product's sources, read once for the scripts and tests that look at the code itself. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import ts from 'typescript'

// Not by import.meta: the scripts run bundled, from another folder. npm and vitest both start at the root.
export const root = process.cwd()

export interface Source {
  /** Relative to the repository, with forward slashes. */
  readonly path: string
  readonly tree: ts.SourceFile
}

export const parse = (path: string, text: string): Source => ({
  path,
  tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
})

/** Every TypeScript file that `patterns` match below the repository. */
export const sources = (...patterns: readonly string[]): readonly Source[] =>
  globSync([...patterns], { cwd: root })
    .sort()
    .map((path) => parse(path, readFileSync(join(root, path), 'utf8')))

/** The node and all that is inside it, in the order of the text. */
export function* walk(node: ts.Node): Generator<ts.Node> {
  const waiting = [node]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    waiting.push(...[...next.getChildren()].reverse())
  }
}

/** `path:line` of a node, both as an editor shows them. */
export const place = ({ path, tree }: Source, node: ts.Node): string =>
  `${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
