const plain: Readonly<Record<string, string>> = {
  á: 'a',
  é: 'e',
  í: 'i',
  ó: 'o',
  ú: 'u',
  ü: 'u',
  ñ: 'n',
  Á: 'A',
  É: 'E',
  Í: 'I',
  Ó: 'O',
  Ú: 'U',
  Ü: 'U',
  Ñ: 'N',
}

/** The text without its accents and as long as before, so that offsets stay. */
export const withoutAccents = (text: string): string => text.replace(/[áéíóúüñ]/gi, (letter) => plain[letter] ?? letter)
