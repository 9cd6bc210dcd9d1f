import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { say } from '../say/say.ts';
import type { GenreAnswer, GenreChoice } from './genre-server.ts';

interface GenreItem extends QuickPickItem {
  /** Undefined takes the writer's choice back. */
  readonly genre?: string;
  readonly isAnswer?: true;
}

/** What the writer answered; `genre` undefined stands for what the text tells. */
export interface GenreAnswered {
  readonly genre: string | undefined;
}

/** Lets the writer say what 文种 a document is; undefined when the list is closed. */
export async function pickGenre(
  genres: readonly GenreChoice[],
  { read }: GenreAnswer,
): Promise<GenreAnswered | undefined> {
  const item = await window.showQuickPick<GenreItem>(
    [
      {
        label: say('自动判断'),
        description: read === null ? say('从文稿里认不出来') : say('从文稿看是{0}', read),
        isAnswer: true,
      },
      ...itemsOf(say('法定公文'), 'statutory', genres),
      ...itemsOf(say('常用材料'), 'working', genres),
      ...itemsOf(say('其他文书'), 'other', genres),
    ],
    {
      title: say('这篇是什么文种？'),
      placeHolder: say('只记在本机，不改动文稿；可以打拼音首字母，例如 qs'),
      matchOnDescription: true,
    },
  );
  return item?.isAnswer === true ? { genre: item.genre } : undefined;
}

function itemsOf(heading: string, wanted: GenreChoice['kind'], genres: readonly GenreChoice[]): GenreItem[] {
  const items = genres
    .filter(({ kind }) => kind === wanted)
    .map(({ name, typed }) => ({ label: name, description: typed, genre: name, isAnswer: true as const }));
  return items.length === 0 ? [] : [{ label: heading, kind: QuickPickItemKind.Separator }, ...items];
}
