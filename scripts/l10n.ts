/** `npm run l10n`: writes the bundle that translators start from. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleOf, productStrings } from './l10n-strings.ts'

const { templates, complaints } = productStrings()
// Not `import.meta`: this file runs bundled, from another folder.
writeFileSync(join(process.cwd(), 'l10n/bundle.l10n.json'), bundleOf(templates))
console.log(`l10n/bundle.l10n.json: ${templates.length} strings`)
for (const complaint of complaints) console.error(complaint)
process.exitCode = complaints.length > 0 ? 1 : 0
