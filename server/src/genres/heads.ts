import type { View } from '../document/draft.ts';
import { type TitleBlock, titleBlockOf } from '../document/title.ts';
import { textBegins } from './declared.ts';
import { type Recipient, recipientOf } from './recipient.ts';

/** What stands over a document's body. */
export interface Head {
  readonly title: TitleBlock | undefined;
  readonly recipient: Recipient | undefined;
}

/** The heads of `draft.documents`, in their order. */
export const headsView: View<readonly Head[]> = {
  name: 'heads',
  compute: (draft) =>
    draft.documents.map((part) => {
      const title = titleBlockOf(draft, part, textBegins(draft, part.first));
      return { title, recipient: recipientOf(draft, part, title) };
    }),
};
