import type { FileChangeEvent, FileStat, FileSystemProvider } from 'vscode'
import { Disposable, EventEmitter, FileSystemError, FileType, Uri, workspace } from 'vscode'

/**
 * A file system that is nowhere but in memory, as one that an extension brings: with a scheme of its own, and without a
 * search.
 *
 * @param files texts by path, as `/plans/PLAN.md`; what is saved is put there
 */
export function registerMemoryFiles(
  scheme: string,
  files: Map<string, string>,
  options: { readonly isReadonly?: boolean } = {},
): void {
  const changed = new EventEmitter<FileChangeEvent[]>()
  const isFolder = (path: string): boolean => [...files.keys()].some((file) => file.startsWith(withSlash(path)))
  const stat = ({ path }: Uri): FileStat => {
    const text = files.get(path)
    if (text !== undefined) return { type: FileType.File, ctime: 0, mtime: 0, size: text.length }
    if (isFolder(path)) return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 }
    throw FileSystemError.FileNotFound(path)
  }
  const provider: FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new Disposable(() => {}),
    stat,
    readDirectory: ({ path }) => {
      const below = [...files.keys()].filter((file) => file.startsWith(withSlash(path)))
      const names = new Set(below.map((file) => file.slice(withSlash(path).length).split('/')[0] ?? ''))
      return [...names].map((name) => [name, stat(Uri.from({ scheme, path: withSlash(path) + name })).type])
    },
    readFile: ({ path }) => {
      const text = files.get(path)
      if (text === undefined) throw FileSystemError.FileNotFound(path)
      return new TextEncoder().encode(text)
    },
    writeFile: ({ path }, content) => void files.set(path, new TextDecoder().decode(content)),
    createDirectory: () => {},
    delete: ({ path }) => void files.delete(path),
    rename: () => {},
  }
  workspace.registerFileSystemProvider(scheme, provider, options)
}

const withSlash = (path: string): string => (path.endsWith('/') ? path : `${path}/`)
