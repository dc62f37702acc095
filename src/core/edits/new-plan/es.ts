import { levelLabels } from '../../plan/levels.ts'
import type { PlanWords } from './plan-words.ts'

export const spanish: PlanWords = {
  labels: levelLabels.es,
  by: 'antes del',
  areas: ['Finanzas', 'Personas', 'Marketing', 'Operaciones', 'Ventas', 'Tecnología'],
  personalAreas: ['Salud', 'Relaciones', 'Aprendizaje', 'Trabajo', 'Dinero', 'Hogar'],
  gaps: {
    vision: 'A dónde lleva todo esto, en una frase …',
    personalVision: 'La vida para la que es todo esto, en una frase …',
    goal: 'Lo que será distinto, y cuánto …',
    milestone: 'Qué estará terminado primero …',
    action: 'Escribir lo primero que hay que hacer …',
  },
  example: {
    vision: 'Ser el estudio de diseño al que las empresas llaman primero',
    area: 'Operaciones',
    goal: 'Llevar 40 de 40 proyectos en el programa antes del {0}-12-31',
    properties: [
      ['Por qué', 'hay el doble de proyectos y nadie los ve todos'],
      ['Métrica', 'proyectos llevados en el programa, de 0 a 40'],
    ],
    milestones: [
      {
        title: 'Elegir uno de tres programas en el primer mes',
        months: [1, 1],
        actions: ['Buscar programas en internet ~1h', 'Comparar el precio de tres candidatos ~3h'],
      },
      {
        title: 'Probar el programa con dos personas en los meses 2–4',
        months: [2, 4],
        actions: ['Invitar a Ana y a Tomás a la prueba ~20m', 'Anotar en una lista lo que echan en falta ~1h'],
      },
      {
        title: 'Llevar la versión básica a todo el equipo en el quinto mes',
        months: [5, 5],
        actions: ['Importar los proyectos abiertos ~3h', 'Mostrar al equipo cómo se abre un proyecto ~1h'],
      },
      {
        title: 'Incorporar las funciones avanzadas en los meses 6–12',
        months: [6, 12],
        actions: ['Anotar las funciones que pide el equipo ~1h', 'Preparar el informe mensual de horas ~2h'],
      },
    ],
  },
}
