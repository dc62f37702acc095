import { commands, Disposable, l10n, Uri } from 'vscode'
import { silenceInConfiguration, speakInConfiguration } from '../core/edits/configuration-checks.ts'
import { silenceInFile } from '../core/edits/silence-file.ts'
import { speakInFile } from '../core/edits/speak-file.ts'
import { applyToPlan, applyToText } from './apply.ts'
import { silenceInSettings, speakInSettings } from './checks-setting.ts'
import type { Plans } from './plans.ts'
import { askChoice } from './prompts/steps.ts'

/** A check, and what it says or would say if it could. */
export interface Voice {
  readonly check: string
  readonly says: string
}

/** Does it for one check and the plan of this address. Settles with whether anything was changed. */
type Change = (uri: Uri, check: string) => Promise<boolean>

interface Question {
  readonly title: string
  readonly placeholder: string
}

/**
 * Keeps a check quiet beyond one item, and has it speak again. Each command takes the plan's uri and the checks that are
 * meant where it was asked for; of several it asks which one.
 */
export function registerSilence(plans: Plans): Disposable {
  const inConfiguration =
    (change: typeof silenceInConfiguration): Change =>
    async (uri, check) => {
      const file = await plans.configurations.find(uri)
      return file !== undefined && applyToText(file.uri, (text) => change(text, check))
    }
  const silence = (name: string, change: Change): Disposable => register(name, change, silenceQuestion)
  const speak = (name: string, change: Change): Disposable => register(name, change, speakQuestion)
  return Disposable.from(
    silence('altitude.silenceInFile', (uri, check) =>
      applyToPlan(plans, uri, ({ plan }) => silenceInFile(plan, check)),
    ),
    silence('altitude.silenceInProject', inConfiguration(silenceInConfiguration)),
    silence('altitude.silenceInWorkspace', (uri, check) => silenceInSettings(uri, check, 'workspace')),
    silence('altitude.silenceForMe', (uri, check) => silenceInSettings(uri, check, 'mine')),
    speak('altitude.speakInFile', (uri, check) => applyToPlan(plans, uri, ({ plan }) => speakInFile(plan, check))),
    speak('altitude.speakInProject', inConfiguration(speakInConfiguration)),
    speak('altitude.speakInWorkspace', (uri, check) => speakInSettings(uri, check, 'workspace')),
    speak('altitude.speakForMe', (uri, check) => speakInSettings(uri, check, 'mine')),
  )
}

const silenceQuestion = (): Question => ({
  title: l10n.t('Silence a check'),
  placeholder: l10n.t('It will not speak any more; nothing else changes'),
})

const speakQuestion = (): Question => ({
  title: l10n.t('Let a check speak again'),
  placeholder: l10n.t('It will say again what it finds; nothing else changes'),
})

const register = (name: string, change: Change, question: () => Question): Disposable =>
  commands.registerCommand(name, async (uri: unknown, voices: unknown) => {
    if (!(uri instanceof Uri) || !Array.isArray(voices)) return false
    const check = await askWhich(voices.filter(isVoice), question())
    return check !== undefined && change(uri, check)
  })

async function askWhich(voices: readonly Voice[], { title, placeholder }: Question): Promise<string | undefined> {
  if (voices.length < 2) return voices[0]?.check
  const answer = await askChoice({
    title,
    question: l10n.t('Which one?'),
    placeholder,
    choices: voices.map(({ check, says }) => ({ label: check, detail: says, value: check })),
  })
  return answer === undefined || answer === 'back' ? undefined : answer.value
}

const isVoice = (value: unknown): value is Voice =>
  typeof value === 'object' && value !== null && 'check' in value && typeof value.check === 'string'
