#pragma once

#include <string_view>

namespace evenhand::people {

// First names and surnames that are ordinary or place words too.
inline constexpr std::string_view everyday_words =
    "mark will grace hope joy may june april august dean dale bill pat jack rob sue frank art rose ray "
    "guy faith bob drew grant iris ivy holly hazel lily daisy olive pearl penny poppy robin ruby violet "
    "dawn eve heather amber fern victor chase chance miles max christian earl duke major page green park "
    "hall hill wood woods street church king brown white black gray grey young long day banks field "
    "fields bridge bridges ford lake west east north south price best bright good short small little "
    "rich rivers stone marsh moor house miller cook baker butler carter cooper fisher gardener gardner "
    "mason parish parsons porter potter shepherd smith taylor walker ward wells winter summer summers "
    "spring bishop abbott pope monk knight noble prince speed power powers cross gates holmes lane "
    "nation past peace rest sharp strong swift wise love hunt hunter pool pond reed rowe sands waters "
    "reform liberty free freeman law laws case cash child close";

// The last words of names of places and bodies.
inline constexpr std::string_view place_words =
    "street road lane avenue close drive way crescent terrace square place court gardens park green "
    "common field fields hill hall house centre center school academy college university hospital church "
    "chapel cathedral abbey castle bridge station theatre library museum market wharf quay dock harbour "
    "river brook canal wood woods forest valley vale moor heath meadow meadows island county borough "
    "district city town village parish ward division council councils committee commission panel board "
    "cabinet executive trust group party association society club union federation foundation charity "
    "partnership company ltd limited plc llp surfacing highways homes housing construction contractors "
    "services service team department directorate agency authority office offices bureau police "
    "constabulary ombudsman government parliament ministry act bill fund scheme programme project plan "
    "strategy policy review inquiry report awards festival fair show week day days month year concert "
    "parade march run race cup league championship games trophy estate estates farm farms inn arms hotel "
    "pub cafe café shop store stores arcade courier herald times gazette post news mail echo chronicle "
    "guardian standard advertiser express mercury telegraph journal press radio tv bbc itv line lines "
    "railway rail bus buses tram metro route path trail walk mile drove hollow cross corner row mews "
    "yard gate wall grove rise mount view bank banks cliff cottages flats tower towers fc afc rfc cc "
    "rovers united athletic wanderers albion rangers celtic shire region peninsula coast bay beach sands "
    "water waters lake lakes reservoir weir ambulance mill mills levy tax precept plot badge card code "
    "standards index survey census act's campaign appeal friends volunteers campaigners nhs uk gb eu "
    "england wales scotland ireland britain brownies scouts guides cadets legion";

// Those of them that are common surnames.
inline constexpr std::string_view surname_place_words =
    "green hall hill wood woods field fields church castle brook heath moor marsh lake lane cross banks "
    "bay walker forest bridge house close mills wall";
// First names after which places are called.
inline constexpr std::string_view place_giving_names =
    "victoria albert george charlotte elizabeth alexandra edward alfred arthur florence lawrence martin "
    "james william charles mary adelaide caroline augusta olive rose holly hazel ivy heather grace dean "
    "chelsea sidney sydney jubilee royal";

// Words that begin sentences and headings and no names.
inline constexpr std::string_view opening_words =
    "the a an this that these those there here it its he she they we you i his her their our your my one "
    "two three four five six seven eight nine ten eleven twelve in on at to for from by with of as and "
    "or but if when while where who what why how which because although though since until after before "
    "during between under over into about above below against across along among around behind beside "
    "beyond despite down except inside like near off out outside past per round through throughout "
    "towards upon via within without yesterday today tonight tomorrow now then later earlier meanwhile "
    "however also still yet so nor not no yes more most much many some any all both each every either "
    "neither none several few other others another such same monday tuesday wednesday thursday friday "
    "saturday sunday january february march june july september october november december christmas "
    "easter speaking commenting responding asked following according welcoming announcing thanking "
    "writing reacting replying adding former current new old last next first second third final finally "
    "please thank thanks dear yours welcome read find follow see visit call contact email ring report "
    "apply register vote help get give take make let keep come go look did does do is are was were has "
    "have had will would can could should may might must pictured photo image caption picture press "
    "release statement media notes editors ends end update published posted issued ref date subject re "
    "cc councillors members officers residents people parents children staff voters drivers pupils "
    "visitors anyone everyone nobody somebody elections result results council cabinet committee "
    "government parliament good well just only even never always often sometimes once again perhaps "
    "maybe indeed instead nevertheless therefore thus";

}  // namespace evenhand::people
