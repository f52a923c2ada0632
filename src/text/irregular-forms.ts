/** Base forms, each followed by its forms that no suffix rule leads back to it. */
const FORMS = `arise arose arisen; awake awoke awoken; bear bore borne; beat beaten; become became; begin began begun; bend bent;
bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought; build built; burn burnt;
buy bought; catch caught; choose chose chosen; cling clung; come came; creep crept; deal dealt; dig dug; die died dies dying;
draw drew drawn; dream dreamt; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt;
fight fought; flee fled; fly flew flown; forbid forbade forbidden; forecast forecasted; forget forgot forgotten;
forgive forgave forgiven; freeze froze frozen; give gave given; grow grew grown; hang hung; hear heard; hide hid hidden;
hold held; keep kept; kneel knelt; know knew known; lay laid; lead led; learn learnt; leave left; lend lent; lie lied lies lying;
light lit; lose lost; make made; mean meant; meet met; mistake mistook mistaken; outgrow outgrew outgrown; overcome overcame;
overthrow overthrew overthrown; overtake overtook overtaken; pay paid; prove proven; ride rode ridden; ring rang rung;
rise rose risen; run ran; see saw seen; seek sought; sell sold; send sent; shake shook shaken; shine shone; shoot shot;
show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken;
spend spent; spin spun; stand stood; steal stole stolen; stick stuck; strike struck stricken; strive strove striven; swear swore sworn;
sweep swept; swim swam swum; swing swung; take took taken; teach taught; tear tore torn; think thought; throw threw thrown;
tie tied ties tying; undergo underwent undergone; understand understood; undertake undertook undertaken; wake woke woken;
wear wore worn; weep wept; win won; withdraw withdrew withdrawn; withhold withheld; withstand withstood; write wrote written;
man men; woman women; child children; policeman policemen; policewoman policewomen; fisherman fishermen; businessman businessmen;
businesswoman businesswomen; spokesman spokesmen; spokeswoman spokeswomen; congressman congressmen; lawman lawmen; gunman gunmen;
foot feet; tooth teeth; mouse mice; goose geese; life lives; wife wives; knife knives; thief thieves; wolf wolves; half halves;
loaf loaves; calf calves; crisis crises; analysis analyses; basis bases; criterion criteria; phenomenon phenomena;
bacterium bacteria; nucleus nuclei`;

const BASE_FORMS: ReadonlyMap<string, string> = new Map(
  FORMS.split(';').flatMap((row) => {
    const [base = '', ...forms] = row.trim().split(/\s+/u);
    return forms.map((form) => [form, base] as const);
  }),
);

/** The base form of an irregular word ("fled" → "flee", "children" → "child"); other words stay as they are. */
export const baseForm = (word: string): string => BASE_FORMS.get(word) ?? word;
