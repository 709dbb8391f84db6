import { FunilError } from '../core/errors.ts';
import { PASSWORD_LENGTH } from './auth.ts';

/** What people make passwords of when they are asked for ten characters; digits and signs around these do not help. */
const COMMON = new Set(
  `password passwort passw passwd senha minhasenha senhasenha contrasena contraseña micontrasena motdepasse qwerty qwertyuiop qwertyui azerty
  azertyuiop asdfghjkl zxcvbnm qazwsxedc qazwsx iloveyou teamo teamomucho euteamo letmein welcome bemvindo bienvenido admin administrator
  administrador changeme trustno football futebol flamengo corinthians palmeiras barcelona realmadrid baseball superman batman pokemon
  princess princesa sunshine monkey dragon master shadow michael jordan whatever starwars computer internet secret segredo secreto funil
  marketing loja tienda shop jesus deus jesuscristo brasil argentina mexico espana hello hallo ola hola default guest login abcdefghij abcdef
  abc temp temporary test teste prueba demo company empresa summer winter spring autumn verao inverno verano invierno january janeiro enero`
    .split(/\s+/)
    .filter(Boolean),
);
const RUNS = ['01234567890123456789', '09876543210987654321', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];
const FEWEST_CHARACTERS = 5;

const WEAKNESSES = {
  short: `The password has fewer than ${PASSWORD_LENGTH.least} characters.`,
  repeats: 'The password repeats the same few characters.',
  run: 'The password is a run of neighbouring keys.',
  guessed: 'The password is one that is guessed first.',
  yours: 'The password is made of your name or address.',
} as const;

/** Throws FunilError `weak_password`, saying why, for one that is short, or that anybody who guesses would try. */
export function refuseWeak(password: string, about: readonly string[]): void {
  const fault = weaknessOf(password, about);
  if (fault)
    throw new FunilError('weak_password', WEAKNESSES[fault], {
      values: { fault, least: PASSWORD_LENGTH.least },
      hint: 'Take a longer one; a few words that do not belong together are easy to remember.',
    });
}

function weaknessOf(password: string, about: readonly string[]): keyof typeof WEAKNESSES | null {
  const plain = password.normalize('NFKC').toLowerCase();
  if (plain.length < PASSWORD_LENGTH.least) return 'short';
  if (new Set(plain).size < FEWEST_CHARACTERS) return 'repeats';
  if (RUNS.some((run) => run.includes(plain))) return 'run';
  const core = bare(plain);
  if (COMMON.has(core) || (core.length === 0 && plain.length < 16)) return 'guessed';
  return isAbout(core, about) ? 'yours' : null;
}

/** Without the digits and signs that people put around a word, and with the usual ones inside it read as letters. */
function bare(plain: string): string {
  const letters = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return letters.replace(/[@430$15]/g, (sign) => ({ '@': 'a', '4': 'a', '3': 'e', '0': 'o', $: 's', '1': 'i', '5': 's' })[sign] ?? sign);
}

/** Whether next to nothing is left without the person's name and address. */
function isAbout(core: string, about: readonly string[]): boolean {
  const words = about.flatMap((text) => text.toLowerCase().split(/[^\p{L}]+/u)).filter((word) => word.length > 2);
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), core);
  return rest !== core && rest.replace(/[^\p{L}]/gu, '').length < 3;
}
