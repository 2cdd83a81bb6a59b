#include "first_names.hpp"

#include "evenhand/text/tokens.hpp"
#include "name_parts.hpp"
#include "word_flags.hpp"

#include <string>
#include <unordered_map>

namespace evenhand::people {
namespace {

// Common given names of people in the public life of the United Kingdom. Compiled for this project from
// general knowledge; no register of persons was used.
constexpr std::string_view male_names =
    "aaron abdul abdullah abraham adam adil adrian ahmed aidan ajay akash alan alasdair alastair albert aled "
    "alec "
    "alejandro alexander alf alfie alfred ali alistair alister allan alun alwyn amir amit andrew andrzej "
    "andy aneurin angus "
    "anil anthony antoni anton antony archie arjun arnold arthur arun ashok asif aubrey austin barnaby barry "
    "bartek "
    "bartholomew basil ben benedict benjamin bernard bert bharat bill billy bob bobby boris brandon brendan "
    "brent brian "
    "bruce bryan bryn calum callum cameron carl carlos cecil cedric chandra charles charlie chris christian "
    "christopher ciaran clarence "
    "clifford clive colin colm colum connor conor craig curtis cyril dafydd dai damian damien dan daniel "
    "darren daryl dave "
    "david dean declan denis dennis derek derrick desmond dewi dewan dinesh dmitri dominic donald donal doug "
    "dougal douglas duncan dwight "
    "dylan eamon eamonn ed eddie edgar edmund edward edwin eifion elliot elliott emlyn emmanuel emrys enoch "
    "eoin eric ernest "
    "ethan eugene euan evan ewan ewen faisal farhan farooq felix feargal fergus finlay finn francis "
    "francesco frank franklin fred "
    "freddie frederick gareth garry gary gavin geoff geoffrey george geraint gerald gerard gerry gethin "
    "gideon giles giovanni glen glenn glyn "
    "godfrey gordon graeme graham grahame grant greg gregor gregory grzegorz gurdeep gurpreet guy gwilym "
    "gwyn hal hamish hamza haroon "
    "harold haroun harpreet harry harun harvey hassan hector hefin henry herbert hugh hugo humphrey hussain "
    "hussein huw hywel iain ian ibrahim idris "
    "ieuan ifan igor imran ioan iolo ishmael ismail isaac ivan ivor iwan jack jacek jacob jake jakub jamal "
    "james jamie jan jared jarek jason "
    "jasper javed jeff jeffrey jeremy jerome jerry jim jimmy joe joel john johnny jon jonathan jonny jordan "
    "joseph josh joshua "
    "julian justin kamal kamran karim karl kashif keir keiron keith ken kenneth kenny kevin khalid khurram "
    "kieran krishna krzysztof kumar kurt "
    "kyle lachlan lance laurence lawrence lee len leo leon leonard leroy leslie lewis liam lionel lloyd llew "
    "llewellyn logan lorcan louis luca "
    "lucas luke luther mahmood majid malachy malcolm malik manish marc marcin marcus marek mario mark martin "
    "martyn marvin mateusz matt matthew maurice max "
    "maxwell mel melvin melvyn michael michal mick mike milan miles mohamed mohammad mohammed mohan mostyn "
    "muhammad mohsin murdo murray "
    "mustafa naeem nasir nathan nathaniel naveed navid neal ned neil neville niall nicholas nick nicky "
    "nicolas nigel noel norman "
    "oliver ollie omar orlando oscar osman osian oswald owain owen paddy padraig pankaj parminder patrick "
    "paul pawel pedro percy peregrine peter phil philip phillip "
    "pierre piers piotr prakash pravin quentin quintin rab rafael rafal rafiq rahul raj rajesh rajiv ralph "
    "ramesh ranjit raphael rashid ravi ray "
    "raymond reece reg reggie reginald reuben rhodri rhys ricardo richard rick ricky rob robbie robert "
    "roberto robin roddy roderick rodney roger rohan "
    "roland ron ronald ronnie rory roy ruaridh rupert russell ryan ryszard sadiq sajid saeed salim sam samir "
    "samuel sandeep sandy sanjay sanjeev satnam satpal scott seamus sean "
    "sebastian selwyn seth shahid shaun shane sheridan sidney simon siôn sion sohail sol stan stanislaw "
    "stanley stefan stephen steve steven stewart stuart sukhdev sunil "
    "suresh syed tadeusz tahir tam tariq ted terence terrence terry theo theodore thomas tim timothy tobias "
    "toby tom tomasz tomos tommy tony trevor tristan tudor "
    "tyler tyrone umar usman vernon victor vijay vikram vincent vinod vivek wajid waldemar walter warren "
    "wasim wayne wes wesley wilfred wilf will william "
    "willie winston wojciech wyn xavier yasin yasir yusuf zach zachary zahid zain zbigniew zeeshan";

constexpr std::string_view female_names =
    "abigail ada adele adeline aditi agata agnes agnieszka aileen ailsa aisha aisling alana alexandra "
    "alexandria alice alicia alina alison allison alma "
    "amanda amber amelia amina amrit amy anastasia andrea angela angharad anita anjali ann anna annabel anne "
    "anneliese annette annie annis anthea "
    "antonia anusha anwen anya aoife april arlene asha asma astrid audrey ava ayesha barbara beata beatrice "
    "beatrix becky belinda bella bernadette beryl "
    "bess beth bethan bethany bettina betty beverley bhavna blanche blodwen bonnie branwen brenda briar "
    "bridget bridie brigid brigitte bronagh bronwen bryony camilla candice "
    "cara carina carla carmel carmen carol carole caroline carolyn carys cassandra catherine cathy caitlin "
    "catriona cecilia celia ceri ceridwen charlotte charmaine "
    "chantal chelsea cherry cheryl chloe christa christabel christina christine claire clara clare claudia "
    "clementine colette colleen constance cora "
    "cordelia corinne cressida cynthia daisy dana daniela danielle daphne dawn debbie deborah debra deepa "
    "deirdre delia delyth denise diana diane dianne dilys dinah "
    "dolores dominika donna dora doreen doris dorothy dorota edith edna edwina eileen eilidh eimear eirian "
    "eirlys elaine eleanor elena eleri elin elinor elisabeth eliza "
    "elizabeth ella ellen ellie eloise elsa elsie elspeth emily emma emmeline ena enid erica erin esme "
    "estelle esther ethel eugenie eunice euphemia eva eve evelyn "
    "ewa faith farah farida farzana fatima faye felicity fern ffion fiona fionnuala flora florence frances "
    "francesca freda freya gabriela gail gaynor gemma genevieve georgia georgina "
    "geraldine germaine gertrude gillian gina ginny giulia gladys glenda glenys gloria glynis grace grainne "
    "greta gurinder gwen gwenda gwendoline gwenllian gwyneth hannah harriet hattie hazel "
    "heather heidi helen helena henrietta hester hetty hilary hilda hollie holly honor humaira ida imelda "
    "imogen ina indira ines ingrid iona ioana irene iris irma isabel "
    "isabella isabelle isla isobel ivy iwona jackie jacqueline jade jan jane janet janette janice janine "
    "jasmin jasmine jaswinder jayne jean jeanette jemima jennifer jenny jess jessica jessie jill "
    "jillian joan joanna joanne jocelyn jodie johanna josephine josie joy joyce judith judy julia juliana "
    "julie juliet june justyna kamila karen karina kasia kate "
    "katarzyna katharine katherine kathleen kathryn kathy katie katrina katy kavita kay keira kelly kerry "
    "khadija kimberley kiran kirsten kirstie kirsty kitty krystyna lakshmi lara laura "
    "lauren laurie lavinia layla leah leanne leila lena leonora lesley leticia lilian lillian lily linda "
    "lindsay lisa lola lorna lorraine lottie louisa louise lucia lucinda lucy lydia lyn "
    "lynda lynette lynn lynne lynsey mabel madeleine madhu maeve magda magdalena maggie mair mairead mairi "
    "maisie malgorzata mandy manjit mansi marcella margaret margarita marged margery margot marguerite "
    "mari maria marian marianne marie marilyn marina marion marjorie marlene marta martha martina mary "
    "maryam matilda maud maureen mavis maxine meena meera megan mehreen mehwish meinir melanie melinda "
    "melissa mercy "
    "meredith meriel mia michaela michelle milena mildred millicent millie minnie mina mindy mira miranda "
    "miriam moira mollie molly mona monica monika morag moya muriel myfanwy myra nadia "
    "nadine naima nan nancy naomi nasreen natalia natalie natasha nazia neelam nell nellie nerys nest niamh "
    "nicola nicole nina nisha noor nora noreen norma nuala odette olive olivia olwen olga oonagh "
    "orla orlagh paloma pamela parveen patience patricia paula pauline pearl peggy penelope penny petra "
    "philippa phoebe phyllis pippa polly pooja poppy primrose priscilla priya prudence rachel rachael "
    "radhika raquel "
    "razia rebecca rekha renata rhian rhiannon rhoda rhona rita roberta roisin rosa rosalie rosalind "
    "rosamund rosanna rose roseanna rosemary rosie rosina rowena roxanne rubina ruby rukhsana rupa ruth "
    "sabina "
    "sabrina sadia sadie safia saima sally salma samantha samina sandra sangeeta saoirse sara sarah saskia "
    "savita seema selina selma serena shabana shabnam shahida shaheen shanaz shannon sharon sheena sheila "
    "shelagh shelley "
    "sheena shereen shirley shobha shona sian siân sinead sinéad siobhan siobhán sioned smita sofia sonia "
    "sophia sophie stacey stella stephanie sue sunita susan susanna susannah susie suzanne sybil sylvia "
    "tabitha tahira tamara tamsin tania tanya tara tasneem tess tessa thelma theresa therese thomasina tina "
    "toni tracey tracy trisha trudy una ursula uma usha valerie vanessa vera verity veronica vicky victoria "
    "vimla viola violet virginia vivien vivienne wanda wendy wilhelmina wilma winifred yasmeen yasmin "
    "yolanda yvette yvonne zahra zainab zara zena zoe zofia zuzanna";

constexpr std::string_view open_names =
    "alex ash ashley aubrey bal billie casey charlie chris dale dana drew eden evelyn frankie gabriel glenn "
    "hari hayden hilary jaz jackie jamie jess jesse jo jordan "
    "jude kelly kelsey kerry kim kit lee leigh les lesley leslie lindsay lindsey lorne lou mackenzie manjit "
    "mel morgan nat nicky paris parminder pat patsy phil quinn reese rene riley "
    "robin ronnie rowan sam sandy sasha shay shirley sid skye sky stevie taylor terry toni tracy val viv "
    "vivian wynne";

// Names that stand for one another. A name may be in several rows.
constexpr std::string_view short_forms[] = {
    "joanne joanna josephine jo joanie",
    "joseph joe joey",
    "jonathan jon jonny",
    "john jack johnny jon",
    "robert bob rob bobby robbie rab bert",
    "william bill will billy willie liam wil",
    "richard dick rick ricky rich richie",
    "elizabeth elisabeth liz beth betty lizzie eliza libby bess betsy lisa",
    "margaret maggie meg peggy greta marge mags",
    "catherine katherine kathryn katharine kate cathy kathy katie katy cath kath kit",
    "michael mike mick micky",
    "thomas tom tommy tam",
    "james jim jimmy jamie",
    "anthony antony tony",
    "andrew andy drew",
    "david dave davy dai",
    "daniel dan danny",
    "edward ed eddie ted ned teddy",
    "edwin ed eddie",
    "frederick fred freddie",
    "alfred alf alfie fred",
    "albert bert bertie al",
    "geoffrey jeffrey geoff jeff",
    "gerald gerard gerry jerry",
    "gregory gregor greg",
    "christopher chris kit christian",
    "christine christina christabel chris tina chrissie",
    "patricia pat trish trisha patsy tricia",
    "patrick pat paddy",
    "peter pete",
    "philip phillip phil pip",
    "philippa pippa pip phil",
    "stephen steven steve stevie",
    "stephanie steph stevie",
    "susan susanna susannah suzanne sue susie suzie",
    "samuel sam sammy",
    "samantha sam sammy",
    "alexander alex sandy alec alasdair",
    "alexandra alex sandra lexie",
    "benjamin benedict ben benny",
    "charles charlie chas chuck",
    "charlotte charlie lottie lotte",
    "donald don donnie",
    "douglas doug dougie",
    "francis frank frankie",
    "frances fran frankie francesca",
    "harold harry hal",
    "henry harry hal",
    "ian iain",
    "kenneth ken kenny",
    "lawrence laurence larry laurie",
    "leonard len lenny leo",
    "matthew matt",
    "nicholas nicolas nick nicky nico",
    "nicola nicky nikki nic",
    "raymond ray",
    "reginald reg reggie",
    "ronald ron ronnie",
    "solomon sol",
    "terence terrence terry tel",
    "theresa teresa tess tessa terry",
    "theodore theo ted",
    "timothy tim",
    "tobias toby",
    "victoria vicky vicki vic tori",
    "victor vic",
    "valerie val",
    "vivien vivienne vivian viv",
    "vincent vince vinny",
    "zachary zac zach zak",
    "abigail abi abbie gail",
    "amanda mandy",
    "barbara barb babs",
    "christabel bella",
    "deborah debra debbie deb",
    "dorothy dot dottie dolly",
    "eleanor elinor ellie nell nora",
    "emily em emmy",
    "florence flo florrie",
    "georgina georgia georgie gina",
    "gillian jillian gill jill",
    "gwendoline gwenllian gwen",
    "helen helena nell",
    "isabel isabella isabelle isobel izzy bella belle",
    "jacqueline jackie jacqui",
    "janet janice jan",
    "jennifer jenny jen jenni",
    "jessica jess jessie",
    "judith judy jude",
    "kimberley kim",
    "lesley leslie les",
    "louise louisa lou",
    "lucinda lucy cindy",
    "lynda linda lyn lin",
    "madeleine maddie maddy",
    "malcolm mal",
    "mary molly polly may",
    "melanie melissa mel",
    "nathan nathaniel nat nate",
    "natalie natasha nat tasha",
    "pamela pam",
    "penelope penny",
    "rebecca becky becca",
    "rosemary rosalind rosie rose ros roz",
    "sarah sally sara",
    "sandra sandy",
    "veronica ronnie vera",
    "winifred win winnie freda",
    "wilfred wilf",
    "graham grahame graeme",
    "allan alan alun",
    "stuart stewart stu",
    "mohammed mohammad muhammad mohamed mo",
    "balbir balwinder baljit bal",
    "harpreet harjit harry",
    "jaswinder jasvinder jas jaz",
    "manjit manpreet mandeep manny",
    "gurpreet gurdeep gurinder",
    "rajesh rajiv rajinder raj",
    "abdul abdullah",
    "krzysztof chris",
    "malgorzata gosia",
    "katarzyna kasia",
    "agnieszka aga",
    "aneurin nye",
    "dafydd dai",
    "llewellyn llew",
    "rhodri rhod",
    "seamus jim",
    "padraig paddy",
};

constexpr std::string_view everyday_words = "mark will grace hope joy may june april august dean dale bill "
                                            "pat jack rob sue frank art rose ray guy faith "
                                            "bob drew grant guy iris ivy holly hazel lily daisy olive pearl "
                                            "penny poppy robin ruby violet dawn eve heather amber fern "
                                            "victor chase chance miles max christian earl duke major page "
                                            "green park hall hill wood woods street church king brown white "
                                            "black gray grey young long day banks field fields bridge "
                                            "bridges ford lake west east north south price best bright good "
                                            "short small little day rich rivers stone marsh moor "
                                            "house miller cook baker butler carter cooper fisher gardener "
                                            "gardner mason parish parsons porter potter shepherd smith "
                                            "taylor walker ward wells winter summer summers spring may "
                                            "bishop abbott pope monk knight noble prince speed power powers "
                                            "cross gates holmes lane nation past peace rest sharp strong "
                                            "swift wise love hunt hunter pool pond reed rowe sands waters "
                                            "reform liberty free freeman law laws case cash child close";

constexpr std::string_view place_words =
    "street road lane avenue close drive way crescent terrace square place court gardens park green common "
    "field fields hill hall house "
    "centre center school academy college university hospital church chapel cathedral abbey castle bridge "
    "station theatre "
    "library museum market wharf quay dock harbour river brook canal wood woods forest valley vale moor "
    "heath meadow meadows island "
    "county borough district city town village parish ward division council councils committee commission "
    "panel board cabinet executive "
    "trust group party association society club union federation foundation charity partnership company ltd "
    "limited plc llp surfacing "
    "highways homes housing construction contractors services service team department directorate agency "
    "authority office offices bureau "
    "police constabulary ombudsman government parliament ministry act bill fund scheme programme project "
    "plan strategy policy review inquiry report awards "
    "festival fair show week day days month year concert parade march run race cup league championship games "
    "trophy "
    "estate estates farm farms inn arms hotel pub cafe café shop store stores arcade "
    "courier herald times gazette post news mail echo chronicle guardian standard advertiser express mercury "
    "telegraph journal press radio tv bbc itv "
    "line lines railway rail bus buses tram metro route path trail walk mile drove hollow cross corner row "
    "mews parade yard gate wall grove rise mount view bank banks cliff cottages flats tower towers "
    "fc afc rfc cc rovers united athletic wanderers albion rangers celtic "
    "shire region peninsula coast bay beach sands water waters lake lakes reservoir weir ambulance mill "
    "mills "
    "levy tax precept plot badge card code standard standards index survey census act's campaign appeal "
    "friends volunteers campaigners "
    "nhs uk gb eu england wales scotland ireland britain brownies scouts guides cadets legion";

constexpr std::string_view surname_place_words =
    "green hall hill wood woods field fields church castle brook heath moor marsh lake lane cross banks bay "
    "walker forest bridge house close mills wall";
constexpr std::string_view place_giving_names =
    "victoria albert george charlotte elizabeth alexandra edward alfred arthur florence lawrence martin "
    "james william charles mary adelaide caroline augusta olive rose holly hazel ivy heather grace dean "
    "chelsea sidney sydney jubilee royal";

constexpr std::string_view opening_words =
    "the a an this that these those there here it its he she they we you i his her their our your my one two "
    "three four five six seven eight nine ten eleven twelve "
    "in on at to for from by with of as and or but if when while where who what why how which because "
    "although though since until after before during between under over into about above below "
    "against across along among around behind beside beyond despite down except inside like near off out "
    "outside past per round through throughout towards upon via within without "
    "yesterday today tonight tomorrow now then later earlier meanwhile however also still yet so nor not no "
    "yes more most much many some any all both each every either neither none several few other others "
    "another such same "
    "monday tuesday wednesday thursday friday saturday sunday january february march june july september "
    "october november december christmas easter "
    "speaking commenting responding asked following according welcoming announcing thanking writing reacting "
    "replying adding former current new old last next first second third final finally please thank thanks "
    "dear yours welcome read find follow see visit call contact email ring report apply register vote help "
    "get give take make let keep come go look did does do is are was were has have had will would can could "
    "should may might must "
    "pictured photo image caption picture press release statement media notes editors ends end update "
    "published posted issued ref date subject re cc "
    "councillors members officers residents people parents children staff voters drivers pupils visitors "
    "anyone everyone nobody somebody those elections result results council cabinet committee government "
    "parliament "
    "good well just only even never always often sometimes once again perhaps maybe indeed instead "
    "nevertheless therefore thus";

constexpr std::uint32_t is_known = 1;
constexpr std::uint32_t is_male = 2;
constexpr std::uint32_t is_female = 4;
constexpr std::uint32_t is_either = 8;
constexpr std::uint32_t is_everyday = 16;
constexpr std::uint32_t is_place = 32;
constexpr std::uint32_t is_opening = 64;
constexpr std::uint32_t is_surname_too = 128;
constexpr std::uint32_t is_name_of_places = 256;

void add_words(std::string_view words, std::uint32_t bits, WordFlags& into) {
    for_each_word(words, [&](std::string_view word) { into.add(name_hash(word), bits); });
}

}  // namespace

struct FirstNames::Tables {
    WordFlags words;
    std::unordered_map<std::uint64_t, std::vector<std::uint64_t>> alternatives;
    std::vector<std::uint64_t> nothing;
};

FirstNames::FirstNames() {
    auto tables = std::make_unique<Tables>();
    add_words(male_names, is_known | is_male, tables->words);
    add_words(female_names, is_known | is_female, tables->words);
    add_words(open_names, is_known | is_either, tables->words);
    add_words(everyday_words, is_everyday, tables->words);
    add_words(place_words, is_place, tables->words);
    add_words(opening_words, is_opening, tables->words);
    add_words(surname_place_words, is_surname_too, tables->words);
    add_words(place_giving_names, is_name_of_places, tables->words);
    for (const auto row : short_forms) {
        std::vector<std::uint64_t> names;
        for_each_word(row, [&](std::string_view word) { names.push_back(name_hash(word)); });
        for (const auto name : names) {
            tables->words.add(name, is_known);
            for (const auto other : names) {
                if (other != name) {
                    tables->alternatives[name].push_back(other);
                }
            }
        }
    }
    tables_ = std::move(tables);
}

FirstNames::~FirstNames() = default;
FirstNames::FirstNames(FirstNames&&) noexcept = default;
FirstNames& FirstNames::operator=(FirstNames&&) noexcept = default;

bool FirstNames::known(std::uint64_t name) const {
    return tables_->words.has(name, is_known);
}

Gender FirstNames::gender(std::uint64_t name) const {
    switch (tables_->words.of(name) & (is_male | is_female | is_either)) {
    case is_male: return Gender::male;
    case is_female: return Gender::female;
    default: return Gender::unknown;
    }
}

const std::vector<std::uint64_t>& FirstNames::alternatives(std::uint64_t name) const {
    const auto at = known(name) ? tables_->alternatives.find(name) : tables_->alternatives.end();
    return at == tables_->alternatives.end() ? tables_->nothing : at->second;
}

bool FirstNames::everyday(std::uint64_t name) const {
    return tables_->words.has(name, is_everyday);
}

bool FirstNames::ends_place_or_body(std::uint64_t word) const {
    return tables_->words.has(word, is_place);
}

bool FirstNames::surname_too(std::uint64_t word) const {
    return tables_->words.has(word, is_surname_too);
}

bool FirstNames::names_places(std::uint64_t name) const {
    return tables_->words.has(name, is_name_of_places);
}

bool FirstNames::begins_no_name(std::uint64_t word) const {
    return tables_->words.has(word, is_opening);
}

}  // namespace evenhand::people
