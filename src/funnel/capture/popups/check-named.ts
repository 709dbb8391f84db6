import { FunilError } from '../../../core/errors.ts';
import type { StateDb } from '../../../store/state.ts';
import type { PopupDocument } from './document.ts';

/** Only forms of the workspace itself may be shown. @throws FunilError `bad_popup`. */
export async function checkForm(db: StateDb, workspace: number, { form }: Pick<PopupDocument, 'form'>): Promise<void> {
  if (form === null) return;
  const found = await db.selectFrom('form').select('id').where('id', '=', form).where('workspace', '=', workspace).executeTakeFirst();
  if (!found)
    throw new FunilError('bad_popup', 'There is no such form.', {
      hint: 'Choose one of the forms of this workspace.',
      values: { fault: 'form' },
    });
}

/** A test is of live pop-ups against one of the same workspace, which is against none itself. @throws FunilError `bad_popup`. */
export async function checkAgainst(
  db: StateDb,
  workspace: number,
  id: string | null,
  { against }: Pick<PopupDocument, 'against'>,
): Promise<void> {
  if (!against) return;
  const rows = await db.selectFrom('popup').select(['id', 'document']).where('workspace', '=', workspace).execute();
  const others = rows.map((row) => ({ id: row.id, against: (row.document as PopupDocument).against ?? null }));
  const base = others.find((row) => row.id === against);
  if (base && base.id !== id && base.against === null && !others.some((row) => row.against === id && id !== null)) return;
  throw new FunilError('bad_popup', 'It cannot be tested against that pop-up.', {
    hint: 'Choose another pop-up of this workspace that is not itself tested against one.',
  });
}
