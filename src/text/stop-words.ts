/**
 * English function words, and the light verbs and fillers that news and chat are full of ("said", "going",
 * "basically"): too frequent to tell sentences apart, so they are neither indexed nor searched.
 */
const WORDS = `a about above after again all also although am among an and any anyone anything are aren't as at be became
because been before being below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't
done down during each either else ever every everyone for from further get got had hadn't has hasn't have haven't having he
he'd he'll he's her here here's hers herself him himself his how however i i'd i'll i'm i've if in into is isn't it it's its
itself just let let's many may me might mine more most much must my myself neither no nor not now of off on once only onto or
other others ought our ours ourselves out over own per perhaps please quite rather really s same shall shan't she she'd
she'll she's should shouldn't since so some somebody someone something somewhat still such t than that that's the their
theirs them themselves then there there's therefore these they they'd they'll they're they've this those though through thus
till to too toward towards under until up upon us very was wasn't we we'd we'll we're we've were weren't what what's
whatever when when's where where's whether which while who who's whom whose why why's will with within would wouldn't yes
yet you you'd you'll you're you've your yours yourself yourselves
say says said saying tell tells told go goes going gone went get gets getting gotten got
basically actually exactly literally anyway maybe`;

const STOP_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/u));

/** Whether a folded word (straight apostrophes) is a function word. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);
