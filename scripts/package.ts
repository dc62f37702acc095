/** `npm run package`: writes altitude-VERSION.vsix into the project's folder. */
import { root } from '../test/host/paths.ts'
import { packExtension } from './vsix.ts'

packExtension(root).then(
  (file) => process.stdout.write(`Packed ${file}\n`),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  },
)
