/** `npm run docs`: writes the pages that are made from the code. */

import { writeFileSync } from 'node:fs'
import { checksPage } from './checks-page.ts'
import { configurationSchema } from './configuration-schema.ts'

writeFileSync('docs/checks.md', checksPage())
writeFileSync('schemas/altituderc.schema.json', configurationSchema())
console.log('docs/checks.md, schemas/altituderc.schema.json')
