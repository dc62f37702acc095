/** `npm run docs`: writes the pages that are made from the code. */

import { writeFileSync } from 'node:fs'
import { checksPage } from './checks-page.ts'

writeFileSync('docs/checks.md', checksPage())
console.log('docs/checks.md')
