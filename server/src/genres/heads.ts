import type { View } from '../document/draft.ts';
import { textBegins } from './declared.ts';
import { type Recipient, recipientOf } from './recipient.ts';
import { type TitleBlock, titleBlockOf } from './title.ts';

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
