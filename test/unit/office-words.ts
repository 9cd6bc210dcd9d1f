/** Sentences and headings of the project's own, for texts that tests put together. */

export const SENTENCES = [
  '各单位要结合实际制定工作措施，明确完成时限和责任人员',
  '充分发挥网格员作用，做到小事不出村、大事不出镇',
  '坚持边查边改，对排查出的问题逐项登记、限期销号',
  '加大宣传力度，引导群众主动参与环境整治',
  '建立联席会议制度，定期研究解决工作中的困难',
  '把督查结果作为年度考核的重要内容，推动责任落实',
];
export const HEADINGS = [
  '加强组织领导',
  '突出工作重点',
  '强化要素保障',
  '完善工作机制',
  '严格督导考核',
  '营造良好氛围',
];
