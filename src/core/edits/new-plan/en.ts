import { levelLabels } from '../../plan/levels.ts'
import type { PlanWords } from './plan-words.ts'

export const english: PlanWords = {
  labels: levelLabels.en,
  by: 'by',
  personalAreas: ['Health', 'Relationships', 'Learning', 'Work', 'Money', 'Home'],
  gaps: {
    vision: 'Where all this is going, in one sentence …',
    personalVision: 'The life that all this is for, in one sentence …',
    goal: 'What will be different, and by how much …',
    milestone: 'What will be finished first on the way …',
    action: 'Write down the very next thing to do …',
  },
  example: {
    vision: 'Be the design studio that growing companies call first',
    area: 'Operations',
    goal: 'Have project management software fully implemented by the end of {0}',
    properties: [
      ['Why', 'the project load has doubled and nobody can see it whole'],
      ['Metric', 'projects tracked in the tool, from 0 to 40 of 40'],
    ],
    milestones: [
      {
        title: 'Identify the best software in the first month',
        months: [1, 1],
        actions: ['Perform a Google search ~1h', 'Compare three candidates on price and exports ~3h'],
      },
      {
        title: '1–2 staff members trial the software in months 2–4',
        months: [2, 4],
        actions: ['Invite Ana and Tom to the trial ~20m', 'Collect what they miss in one list ~1h'],
      },
      {
        title: 'Roll out the basic version to the whole team in the fifth month',
        months: [5, 5],
        actions: ['Import the running projects ~3h', 'Show the whole team how to start a project ~1h'],
      },
      {
        title: 'Incorporate advanced features into operations in months 6–12',
        months: [6, 12],
        actions: ['List the features that the team asks for ~1h', 'Set up the monthly time report ~2h'],
      },
    ],
  },
}
