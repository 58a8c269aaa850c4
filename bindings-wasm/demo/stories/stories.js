// The stories to begin with. People, firms and events in them are invented.

export const stories = [
  { file: "summit.txt", title: "A treaty, in the AFP manner, translated and damaged" },
  { file: "copper.txt", title: "A mine, in the Reuters manner, second update" },
  { file: "lamp.txt", title: "A lighthouse and its years, in the Reuters manner" },
  { file: "train.txt", title: "A night train and its ministers, in the AFP manner" },
  { file: "bridge.txt", title: "A footbridge, in the Xinhua manner" },
  { file: "ferries.txt", title: "A strike, in the AP manner, hard-wrapped" },
  { file: "werft.txt", title: "A shipyard, in the dpa manner, in German" },
  { file: "mercado.txt", title: "A market, in the EFE manner, in Spanish" },
];
