import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Draft } from '../../document/draft.ts';
import { edited } from '../../text/edit.ts';
import { textAt } from '../../text/span.ts';
import { itemsView } from '../lists.ts';
import { renumberingFrom, renumberingOf } from './renumber.ts';

const lines = (...all: readonly string[]) => all.join('\n');

function renumbered(text: string): string {
  const draft = new Draft(text);
  assert.ok(draft.isProse, 'too short to be prose');
  return edited(text, renumberingOf(draft).changes);
}

/** `text` renumbered from the item on whose paragraph or clause begins with `words`. */
function renumberedFrom(text: string, words: string): string {
  const draft = new Draft(text);
  const item = draft.view(itemsView).find(({ mark }) => text.startsWith(words, mark.ordinal.span.start));
  assert.ok(item !== undefined, words);
  return edited(text, renumberingFrom(draft, item).changes);
}

describe('renumbering', () => {
  test('keeps each list’s own style and width', () => {
    assert.equal(
      renumbered(
        lines(
          '关于做好防汛工作的通知',
          '一、抓紧部署',
          '１．落实责任。',
          '３．备足物资。',
          '三、加强值守',
          '①按时到岗。',
          '③有事请假。',
        ),
      ),
      lines(
        '关于做好防汛工作的通知',
        '一、抓紧部署',
        '１．落实责任。',
        '２．备足物资。',
        '二、加强值守',
        '①按时到岗。',
        '②有事请假。',
      ),
    );
  });

  test('leaves an odd marker its style and gives it its number', () => {
    assert.equal(
      renumbered(
        lines(
          '1.抓紧部署各项工作。',
          '3.加强督导检查工作。',
          '四、及时报送情况材料。',
          '5.严格落实工作责任。',
        ),
      ),
      lines('1.抓紧部署各项工作。', '2.加强督导检查工作。', '三、及时报送情况材料。', '4.严格落实工作责任。'),
    );
  });

  test('counts on where the document counts through (通排)', () => {
    const text = lines(
      '关于加强山塘管护的意见',
      '一、总体要求',
      '（一）明确目标。',
      '（二）明确原则。',
      '三、重点任务',
      '（五）落实人员。',
      '（六）完善制度。',
      '四、保障措施',
      '（七）加强领导。',
    );
    assert.equal(
      renumbered(text),
      text
        .replace('三、', '二、')
        .replace('四、', '三、')
        .replace('（五）', '（三）')
        .replace('（六）', '（四）')
        .replace('（七）', '（五）'),
    );
  });

  test('follows the headings into 1.1 and 1.1.1', () => {
    assert.equal(
      renumbered(
        lines(
          '关于系统建设的方案',
          '1.总体要求',
          '1.1 目标明确。',
          '3.建设内容',
          '3.1 网络先行。',
          '3.1.1 光缆到村。',
          '3.2 平台随后。',
        ),
      ),
      lines(
        '关于系统建设的方案',
        '1.总体要求',
        '1.1 目标明确。',
        '2.建设内容',
        '2.1 网络先行。',
        '2.1.1 光缆到村。',
        '2.2 平台随后。',
      ),
    );
  });

  test('lets 之一 stay with its 条, and 最后 at the end', () => {
    assert.equal(
      renumbered(
        lines(
          '校车管理办法',
          '第一条 为了加强校车管理，制定本办法。',
          '第三条 校车应当检验合格。',
          '第三条之一 校车应当投保。',
          '第五条 本办法自发布之日起施行。',
        ),
      ),
      lines(
        '校车管理办法',
        '第一条 为了加强校车管理，制定本办法。',
        '第二条 校车应当检验合格。',
        '第二条之一 校车应当投保。',
        '第三条 本办法自发布之日起施行。',
      ),
    );
    const words = lines(
      '会议提出以下要求。',
      '首先，要抓紧部署各项工作。',
      '其次，要加强督导检查工作。',
      '最后，要及时报送情况材料。',
    );
    assert.equal(renumbered(words), words);
  });

  test('puts no number where none was', () => {
    const text = lines(
      '关于做好防汛工作的通知',
      '一、抓紧部署',
      '落实责任，备足物资。',
      '加强值守',
      '及时报送情况。',
      '三、严明纪律',
    );
    assert.equal(renumbered(text), text.replace('三、', '二、'));
  });

  test('leaves text that is not Chinese prose alone', () => {
    assert.deepEqual(renumberingOf(new Draft('1. one\n3. three\n4. four\n')).changes, []);
  });

  test('leaves a list alone that goes higher than its markers, and says so', () => {
    const circled = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㉟'];
    const text = circled.map((number) => `${number}各单位要抓好落实。`).join('\n');
    const { changes, left } = renumberingOf(new Draft(text));
    assert.deepEqual(changes, []);
    assert.deepEqual(left, [{ span: { start: 0, end: 1 }, reason: 'unwritable' }]);
  });
});

describe('references', () => {
  test('follow what they lead to', () => {
    assert.equal(
      renumbered(
        lines(
          '关于做好校舍排查工作的通知',
          '一、排查范围，分工见第四部分第（三）项。',
          '三、排查方法',
          '做法同本通知第四条第（一）、（三）项。',
          '四、工作要求',
          '（一）明确责任。',
          '（三）按时报送，格式见附件3。',
          '附件：1.排查表',
          '3.汇总表',
        ),
      ),
      lines(
        '关于做好校舍排查工作的通知',
        '一、排查范围，分工见第三部分第（二）项。',
        '二、排查方法',
        '做法同本通知第三条第（一）、（二）项。',
        '三、工作要求',
        '（一）明确责任。',
        '（二）按时报送，格式见附件2。',
        '附件：1.排查表',
        '2.汇总表',
      ),
    );
  });

  test('to other documents stay', () => {
    const law = '依照《校车安全管理条例》第三条和教育法第三条处理，市局要求“按第三条执行”。';
    assert.equal(
      renumbered(
        lines(
          '校车管理办法',
          '第一条 制定本办法。',
          `第三条 ${law}`,
          '第四条 违反本办法第三条的，从重处理。',
        ),
      ),
      lines('校车管理办法', '第一条 制定本办法。', `第二条 ${law}`, '第三条 违反本办法第二条的，从重处理。'),
    );
  });

  test('that cannot be followed are told', () => {
    const text = lines(
      '关于做好防汛工作的通知',
      '一、抓紧部署，分工见第二部分。',
      '三、加强值守，要求见第四部分。',
      '四、严明纪律',
      '四、及时报送',
    );
    const { left } = renumberingOf(new Draft(text));
    assert.deepEqual(
      left.map(({ span, reason }) => [textAt(text, span), reason]),
      [
        ['第二部分', 'leads-nowhere'],
        ['第四部分', 'ambiguous'],
      ],
    );
  });
});

describe('renumbering from an item on', () => {
  const text = lines(
    '关于加强山塘管护的意见',
    '一、总体要求',
    '（一）明确目标。',
    '（三）明确原则。',
    '三、重点任务',
    '（四）落实人员。',
    '（六）完善制度。',
    '四、保障措施',
    '（七）加强领导，落实第（四）项。',
  );

  test('leaves what stands before, above and below', () => {
    assert.equal(renumberedFrom(text, '三、'), text.replace('三、', '二、').replace('四、', '三、'));
  });

  test('takes the lists along that count on from there', () => {
    assert.equal(
      renumberedFrom(text, '（三）'),
      lines(
        '关于加强山塘管护的意见',
        '一、总体要求',
        '（一）明确目标。',
        '（二）明确原则。',
        '三、重点任务',
        '（三）落实人员。',
        '（四）完善制度。',
        '四、保障措施',
        '（五）加强领导，落实第（四）项。',
      ),
    );
  });

  test('begins with the number after the one before, right or not', () => {
    assert.equal(
      renumberedFrom(text, '（六）'),
      text.replace('（六）', '（五）').replace('（七）', '（六）'),
    );
  });
});
