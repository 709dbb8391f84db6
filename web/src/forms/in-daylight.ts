/** The server's rendering of a form, in light colours whatever theme the reader likes. */
export function inDaylight(html: string): string {
  return html.replace('class="funil-form"', 'class="funil-form light"');
}
