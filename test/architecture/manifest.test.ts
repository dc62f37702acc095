import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { checks } from '../../src/core/checks/index.ts'
import { days, readCadence } from '../../src/core/plan/cadence.ts'
import { readCadences } from '../../src/core/plan/setting-values.ts'
import { defaultFiles, defaultNewPlan, defaultSettings } from '../../src/core/plan/settings.ts'

const root = process.cwd()
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const { commands, menus, submenus, keybindings, configuration, views, viewsWelcome } = manifest.contributes
const code = globSync('src/vscode/**/*.ts', { cwd: root })
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n')

const declared: readonly string[] = commands.map(({ command }: { command: string }) => command)

const menuIds: readonly string[] = submenus.map(({ id }: { id: string }) => id)
const keys: readonly { command: string; when: string }[] = keybindings

describe('the manifest', () => {
  it('lets every check be set, from its own default, and no other', () => {
    const settable = configuration.properties['altitude.checks'].properties as Record<string, { default: string }>
    const defaults = Object.entries(settable).map(([id, schema]) => [id, schema.default])
    expect(defaults.sort()).toEqual(checks.map(({ id, severity }) => [id, severity]).sort())
  })

  it('declares the defaults that the core has', () => {
    const { properties } = configuration
    expect(properties['altitude.files'].default).toEqual(defaultFiles)
    expect(properties['altitude.language'].default).toBe(defaultSettings.language)
    expect(properties['altitude.weekStart'].enum[defaultSettings.weekStart - 1]).toBe(
      properties['altitude.weekStart'].default,
    )
    expect(properties['altitude.linkDepth'].default).toBe(defaultSettings.linkDepth)
    expect(properties['altitude.newPlan.form'].default).toBe(defaultNewPlan.form)
    expect(properties['altitude.newPlan.bullet'].default).toBe(defaultNewPlan.bullet)
    const cadences = Object.entries<{ default: string }>(properties['altitude.cadences'].properties)
    const nothing = { actions: days(0), milestones: days(0), goals: days(0) }
    expect(
      readCadences(Object.fromEntries(cadences.map(([level, schema]) => [level, schema.default])), nothing),
    ).toEqual(defaultSettings.cadences)
    expect(properties['altitude.fiscalYearStart'].default).toBe(defaultSettings.fiscalYearStart)
    expect(properties['altitude.fieldStyle.actions'].default).toBe(defaultSettings.actionFieldStyle)
    expect(properties['altitude.fieldStyle.items'].default).toBe(defaultSettings.itemFieldStyle)
  })

  it('has at most twenty settings, each with a short description, a scope, a default and a place', () => {
    const settings = Object.entries<Record<string, unknown>>(configuration.properties)
    expect(settings.length).toBeLessThanOrEqual(20)
    const texts = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Record<string, string>
    for (const [name, schema] of settings) {
      const text = texts[String(schema.markdownDescription).replace(/%/g, '')]
      expect(text?.length, `the description of ${name}`).toBeGreaterThan(20)
      expect(text?.length, `the description of ${name}`).toBeLessThan(300)
      expect(['resource', 'window'], `the scope of ${name}`).toContain(schema.scope)
      expect(schema, name).toHaveProperty('default')
      expect(schema, name).toHaveProperty('type')
    }
    expect(settings.map(([, { order }]) => order)).toEqual(settings.map((_, i) => i + 1))
  })

  it('takes every way to write a cadence that the code reads, and no other', () => {
    const { pattern } = configuration.properties['altitude.cadences'].properties.goals
    const isTaken = (text: string) => new RegExp(pattern).test(text)
    for (const text of [
      'daily',
      'Weekly',
      '2 weeks',
      'every month',
      'every 3 days',
      '1 quarter',
      'often',
      '0 days',
      'month',
      'w',
      '',
    ]) {
      expect(isTaken(text), text).toBe(readCadence(text) !== undefined)
    }
  })

  it('declares only commands that the code registers', () => {
    expect(declared.filter((command) => !code.includes(`'${command}'`))).toEqual([])
  })

  it('puts only declared commands into menus, keys and welcomes', () => {
    const used = [...(Object.values(menus) as { command?: string }[][]).flat(), ...keys].flatMap(
      ({ command }) => command ?? [],
    )
    const texts = JSON.stringify(JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')))
    const linked = [...texts.matchAll(/command:(altitude\.\w+)/g)].map((match) => match[1])
    expect([...used, ...linked].filter((command) => command !== undefined && !declared.includes(command))).toEqual([])
  })

  it('opens only declared menus, each with something in it', () => {
    const opened = (Object.values(menus) as { submenu?: string }[][]).flat().flatMap(({ submenu }) => submenu ?? [])
    expect([...new Set(opened)].sort()).toEqual([...menuIds].sort())
    expect(menuIds.filter((id) => !menus[id]?.length)).toEqual([])
  })

  it('takes keys only in its own views', () => {
    expect(keys.filter(({ when }) => !/^focusedView == altitude\.(?:plan|agenda) /.test(when))).toEqual([])
  })

  it('asks for no context key that the code does not set', () => {
    const clauses = JSON.stringify([menus, viewsWelcome, commands, keybindings])
    const asks = new Set([...clauses.matchAll(/altitude\.\w+/g)].map((match) => match[0]))
    const known = [...declared, ...menuIds, ...views.altitude.map(({ id }: { id: string }) => id)]
    const asked = [...asks].filter((key) => !known.includes(key))
    expect(asked.filter((key) => !code.includes(`'${key}'`))).toEqual([])
    expect(asked).toContain('altitude.isPlan')
  })

  it('promises everything in Restricted Mode and in virtual workspaces, where one bundle runs', () => {
    expect(manifest.capabilities).toEqual({
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: { supported: true },
    })
    expect(manifest.browser).toBe(manifest.main)
  })

  it('runs where the person is, for whom it is today', () => {
    expect(manifest.extensionKind).toEqual(['ui', 'workspace'])
  })

  it('describes itself within the limits of the marketplace', () => {
    expect(manifest.keywords.length).toBeLessThanOrEqual(30)
    expect(manifest.categories).not.toContain('Other')
    expect(manifest.galleryBanner.color).toMatch(/^#[\da-f]{6}$/)
    // The width and height of a PNG stand behind its signature and the name of its first part.
    const icon = readFileSync(join(root, manifest.icon))
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([256, 256])
  })
})
