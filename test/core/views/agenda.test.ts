import { describe, expect, it } from 'vitest'
import { agendaOf } from '../../../src/core/views/agenda.ts'
import { read } from '../tree.ts'

/** "! title (slack) < goal": `!` for a next action. */
const agenda = (text: string): readonly string[] =>
  agendaOf(read(text).plan, '2026-01-10').map(
    ({ isNext, action, goal, slack }) =>
      `${isNext ? '! ' : ''}${action.title} (${slack ?? '–'}) < ${goal?.title.split(' ')[0] ?? 'nothing'}`,
  )

describe('the agenda', () => {
  it('has the next action of each goal first, and the others by slack', () => {
    expect(
      agenda(
        '# Goal: Alpha\n\n## Milestone: One\n\n- [x] Done\n- [ ] A first 📅 2026-02-01\n- [ ] A second 📅 2026-01-12\n\n' +
          '## Milestone: Two\n\n- [ ] A third\n\n' +
          '# Goal: Beta\n\n## Milestone: Three\n\n- [ ] B first 📅 2026-01-20\n',
      ),
    ).toEqual(['! B first (10) < Beta', '! A first (22) < Alpha', 'A second (2) < Alpha', 'A third (–) < Alpha'])
  })

  it('takes the end that comes first, of the action or what it belongs to', () => {
    expect(
      agenda('# Goal: Alpha by 2026-03-01\n\n## Milestone: One by 2026-01-15\n\n- [ ] Late for it 📅 2026-02-01\n'),
    ).toEqual(['! Late for it (5) < Alpha'])
    expect(agenda('# Goals for 2026\n\n## Alpha\n\n### Milestone: One\n\n- [ ] Some day\n')).toEqual([
      '! Some day (355) < Alpha',
    ])
  })

  it('leaves less slack where the action takes days', () => {
    expect(agenda('# Goal: Alpha\n\n## Milestone: One\n\n- [ ] Long ~3d 📅 2026-01-15\n')).toEqual([
      '! Long (3) < Alpha',
    ])
  })

  it('is negative where it is too late', () => {
    expect(agenda('# Goal: Alpha\n\n## Milestone: One\n\n- [ ] Late 📅 2026-01-05\n')).toEqual(['! Late (-5) < Alpha'])
  })

  it('leaves out what is over, on hold, or belongs to it', () => {
    expect(
      agenda(
        '# Goal: Alpha\n\n- Status: on hold\n\n## Milestone: One\n\n- [ ] Waits\n\n' +
          '# Goal: Beta\n\n## Milestone: Two\n\n- Status: done\n\n- [ ] Left behind\n\n## Milestone: Three\n\n- [-] Dropped\n- [ ] Go\n',
      ),
    ).toEqual(['! Go (–) < Beta'])
  })

  it('keeps the order of the text where nothing presses', () => {
    expect(agenda('# Goal: Alpha\n\n## Milestone: One\n\n- [ ] C\n- [ ] B\n- [ ] A\n')).toEqual([
      '! C (–) < Alpha',
      'B (–) < Alpha',
      'A (–) < Alpha',
    ])
  })
})
