import { list, type ThingWords } from '../language.ts'

/** Nouns, in the singular, by what they say about the outcome, and the states that end one. */
export const things: ThingWords = {
  generic: list(`
    acceso, accesibilidad, acción, actividad, adopción, alcance, alineación, ambiente, apoyo, aprendizaje, área, aspecto, asunto, atención, audiencia, base, beneficio, bienestar, calidad, calidad de vida, cambio, capacidad, capital humano, carrera, cliente, clima laboral, clima, colaboración, compañía, competencia, competitividad, comportamiento, compromiso, comunicación, comunidad, conciencia, concienciación, condición, conexión, confianza, conocimiento, contenido, convivencia, cooperación, coordinación, creatividad, crecimiento, cuestión, cuidado, cultura, demanda, desarrollo, desempeño, diseño, disponibilidad, diversidad, documentación, economía, eficacia, eficiencia,
    ejecución, empleado, empresa, enfoque, entorno, equilibrio, equipo, esfuerzo, estabilidad, estrategia, estrés, estructura, estilo de vida, ética, excelencia, experiencia, experiencia de cliente, experiencia de usuario, fidelidad, fidelización, finanza, flexibilidad, flujo, flujo de trabajo, forma, función, funcionamiento, futuro, gestión, gente, habilidad, humano, interno, interna, hábito, idea, identidad, igualdad, imagen, impacto, impulso, inclusión, información, infraestructura, iniciativa, innovación, integración, interés, lealtad, liderazgo, logística, mantenimiento, manera, marca, marketing, materia, mejora, mercado, meta, método, motivación, necesidad, negocio, nivel, nuevo cliente, objetivo, operación, oportunidad, oportunidad de negocio, opción, organización, participación,
    persona, personal, planificación, plataforma, población, política, posicionamiento, posición, posibilidad, potencial, precio, presencia, prioridad, problema, procedimiento, proceso, producción, productividad, producto, programa, progreso, proyecto, proyección, público, realidad, recurso, red, red social, relación, relevancia, rendimiento, rentabilidad, reputación, resiliencia, respeto, responsabilidad, resultado, riesgo, salud, satisfacción, satisfacción de cliente, satisfacción del cliente, sector, seguridad, sensibilidad, sentido, servicio, servicio al cliente, sistema, situación, solución, sostenibilidad, talento, tarea, tecnología, tema, tiempo, trabajo, trabajo en equipo, tráfico, transparencia, usabilidad, uso, usuario, valor, venta, ventas, vida, visibilidad, visión, vínculo, sitio, sitio web, página web, web`),
  'feature-noun': list('compatibilidad, integración, soporte'),
  'compared-to': list('que'),
  'date-noun': list('plazo, fecha límite, vencimiento'),
  stage: list(
    'alfa, beta, versión, borrador, primera, primer, segunda, segundo, tercera, tercer, inicial, final, fase, etapa, iteración, entrega, lanzamiento, prototipo, edición',
  ),
  betterment: list('mejora, optimización, ampliación, aumento, crecimiento, refuerzo, reducción, cambio'),
  empty: list(
    'acción, actividad, actuación, asunto, aspecto, cambio, capacidad, cliente, contenido, cosa, cuestión, esfuerzo, evento, función, idea, iniciativa, mejora, medida, método, necesidad, objetivo, oportunidad, persona, práctica, prioridad, problema, proceso, producto, proyecto, recurso, requisito, resultado, servicio, solución, tarea, técnica, tema, usuario, valor',
  ),
  metric: list(`
    abandono, absentismo, ausentismo, accidente, antigüedad, cancelación, cantidad, carga, cobertura, coste, costo, cuota, conversión, consumo, ciclo, defecto, demora, desempleo, deuda, devolución, distancia, duración, edad, emisión, error, espera, fallo, facturación, frecuencia, gasto, huella, impago, incidencia, ingreso, interés, inventario, latencia, margen, media, merma, morosidad, mortalidad, no presentado, nota media, número, nps, paro, peso, plazo, plazo de entrega, porcentaje, precio, presupuesto, promedio, proporción, puntuación, queja, rebote, reclamación, rechazo, rotación, residuo, respuesta, retención, retraso, ruido, salario, siniestralidad, tasa, tasa de abandono, tasa de conversión,
    tasa de rebote, temperatura, tiempo de, tiempo de espera, tiempo de carga, tiempo de respuesta, tiempo medio, tamaño, tiempo de entrega, velocidad, vacante, volumen, co2, kpi, arr, mrr, índice, ratio, satisfacción, permanencia, ticket medio, pedido`),
  artefact: list(`
    acta, actividad, acuerdo, agenda, alarma, albarán, álbum, alerta, almacén, análisis, anexo, anuncio, api, aplicación, app, artículo, asiento, auditoría, aula, aviso, bandeja, banco,
    base de datos, beta, biblioteca, bici, blog, boceto, boletín, borrador, botón, buscador, calculadora, calendario, campaña, canal, candidato, carpeta, carta, cartel, casa, caso de éxito,
    catálogo, certificado, certificación, charla, chat, checklist, cita, código, cocina, columna, componente, comunicado, concurso, conferencia, congreso, contrato, convenio, correo,
    correo electrónico, cuadro de mando, cuaderno, cuenta, cuestionario, curso, currículum, cv, dashboard, declaración, demo, diagrama, diapositiva, directorio, documento, dominio,
    edificio, ejercicio, email, encuentro, encuesta, enlace, ensayo, entrada, entrega, entrevista, episodio, escritorio, escaparate, especificación, esquema, estado de cuentas, estante,
    estudio, etiqueta, evento, examen, expediente, exposición, factura, feria, ficha, fichero, folleto, fondo, formación, formulario, foro, foto, fotografía, función, garaje, glosario,
    gráfico, guía, guion, hoja, hoja de cálculo, hoja de ruta, horno, imagen, impreso, inventario, índice, informe, instalador, integración, interfaz, invitación, jornada, lección, libro,
    licencia, lista, lista de correo, listado, llamada, local, logo, logotipo, manual, mapa, máquina, maqueta, memoria, mensaje, menú, mesa, migración, modelo, módulo, mostrador, muestra,
    mvp, newsletter, nómina, nota, nota de prensa, noticia, notificación, oferta, oferta de empleo, oficina, orden, página, página de inicio, panel, pantalla, pared, patente, pedido,
    película, permiso, piloto, plan, plan de, planilla, plano, plantilla, playlist, plugin, pliego, podcast, poema, política de privacidad, póster, portada, portal, prensa, presentación,
    presupuesto, prototipo, propuesta, prueba, publicación, puesto, puerta, readme, receta, recibo, recordatorio, recurso, registro, reglamento, rehabilitación, repositorio, reserva,
    resumen, reunión, revista, sala, script, seminario, servidor, sesión, silla, sistema de, sitio web, solicitud, subvención, suscripción, tabla, taller, tarjeta, tarifa, teléfono, test,
    tesis, texto, tienda, tique, título, traducción, trámite, tutorial, utensilio, valla, ventana, versión, vídeo, video, viaje, visita, visado, web, webinar, whitepaper, widget, wiki,
    alta, baja, aplicación móvil, fábrica, furgoneta, coche, contador, filtro, campo, rama`),
  small: list(`
    adjunto, aviso, botón, campo, captura, carta, casilla, cita, columna, comentario, correo, correo electrónico, email, encabezado, enlace, entrada, errata, etiqueta, factura, favicon, ficha, fichero, fila, formulario, foto, función, hoja, icono, invitación, línea, lista, mensaje, método, nota, página, parámetro, pie de página, plantilla, post, prueba, publicación, readme, recibo, script, tabla, texto, título, variable, rama, enlace roto, sala`),
  system: list(`
    academia, algoritmo, aplicación, aplicación móvil, arquitectura, asociación, biblioteca, campaña, catálogo, centro, cooperativa, curso, crm, departamento, ecosistema, edificio, empresa, erp, estrategia, escuela, fábrica, festival, fundación, infraestructura, intranet, juego, marca, motor, motor de búsqueda, negocio, oficina, operador, organización, plataforma, portal, proceso, producto, programa, red, restaurante, servicio, sistema, sistema operativo, sitio web, software, sucursal, tienda, tienda en línea, tienda online, web, api, panel, almacén de datos`),
  world: list(`
    áfrica, américa latina, biodiversidad, cambio climático, continente, democracia, desigualdad, discriminación, economía global, economía mundial, enfermedad, europa, hambre, humanidad, industria, injusticia, latinoamérica, mundo, nación, océano, país, paz, planeta, pobreza, sociedad, tierra, desarrollo sostenible, calentamiento global, salud mundial, medio ambiente`),
  feat: list(`
    bachillerato, camino de santiago, campeonato, carné de conducir, carnet de conducir, carrera de 10 km, cinturón negro, diploma, doctorado, examen, grado, ironman, licenciatura, licencia de conducir, maestría, maratón, máster, media maratón, medio maratón, oposición, selectividad, título, titulación, triatlón, 5k, 10k, acreditación, certificación`),
  'end-state': list(`
    acreditado, acreditada, aprobado, aprobada, autosuficiente, cerrado, cerrada, certificado, certificada, completado, completada, completo, de alta, desplegado en todos, en equilibrio, en funcionamiento, en marcha, en operación, en producción, en servicio, en uso, en vigor, en venta, en venta al público, en números negros, homologado, homologada, implantado en todos, inaugurado, inaugurada, legalizado, libre de deudas, listo, lista para, operativo, operativa, operativos, operativas, plenamente operativo, plenamente operativa, publicado, publicada, rentable, rentables, sin deudas, terminado, terminada, totalmente desplegado, totalmente desplegada, totalmente financiado, totalmente financiada, totalmente implantado,
    totalmente implantada, totalmente implementado, totalmente implementada, completamente implantado, completamente implantada, completamente implementado, completamente implementada, totalmente integrado, totalmente integrada, totalmente migrado, totalmente migrada, totalmente operativo, totalmente operativa, neutro en carbono, neutra en carbono, pagado, pagada, pagado por completo, vendido, vendida, agotado, firmado, firmada, certificación, acreditación, punto de equilibrio, umbral de rentabilidad, nadie`),
  numbered: list(`
    acta, anexo, apartado, artículo, capítulo, clase, curso, edición, episodio, ejercicio, etapa, fase, figura, gate, grado, http, iso, ítem, java, kr, lección, lote, línea, meta, módulo, nivel, norma, número, objetivo, opción, página, parte, paso, pilar, planta, postgresql, pregunta, prioridad, punto, python, ronda, ruta, sala, sección, semana, sprint, tarea, temporada, tomo, tramo, une, unidad, v, versión, volumen, windows, zona, hito, mes, trimestre, semestre, nº, n.º`),
  'long-unit': list('meses, trimestre, semestre, año, década'),
  'time-unit': list(
    'segundo, minuto, hora, día, día laborable, día hábil, noche, semana, quincena, mes, trimestre, semestre, año, década',
  ),
}
