"""Given names in Latin letters: the common ones, and what short ones are short for."""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


def _pairs(text: str) -> dict[str, tuple[str, ...]]:
    """Return ``short: (formal, ...)`` for each ``short:formal|formal`` of a text."""
    return {short: tuple(formal.split("|")) for short, _, formal in (entry.partition(":") for entry in text.split())}


SHORT_NAMES = _pairs("""
    abby:abigail alex:alexander|alexandra|alexis|alexandre andy:andrew|andreas barb:barbara becky:rebecca ben:benjamin|benedict
    beth:elizabeth bill:william bob:robert cathy:catherine|katherine charlie:charles|charlotte
    chris:christopher|christine|christian|christina cindy:cynthia dan:daniel|danielle dave:david deb:deborah
    ed:edward|edmund|edwin fred:frederick gabe:gabriel geoff:geoffrey greg:gregory jack:john jackie:jacqueline jake:jacob
    jeff:jeffrey jen:jennifer jenny:jennifer jess:jessica jim:james jo:joanna|joanne joe:joseph jon:jonathan josh:joshua
    kate:katherine|catherine kathy:katherine|kathleen katie:katherine ken:kenneth kim:kimberly larry:lawrence liz:elizabeth
    lizzie:elizabeth lou:louis|louise maggie:margaret mandy:amanda matt:matthew max:maxwell|maximilian|maxine
    meg:margaret mike:michael mick:michael nate:nathan|nathaniel nick:nicholas|nicolas nicky:nicola pam:pamela
    pat:patrick|patricia pete:peter phil:philip|phillip ray:raymond rich:richard rick:richard rob:robert ron:ronald sally:sarah
    sam:samuel|samantha sandy:alexandra|sandra steph:stephanie steve:stephen|steven sue:susan|suzanne ted:edward|theodore
    terry:terence|theresa tim:timothy tom:thomas toni:antonia tony:anthony|antony val:valerie vic:victor|victoria
    vicky:victoria viv:vivian|vivienne will:william zach:zachary
""")
"""English short names, small letters."""

_ALSO_WORDS = frozenset({"max", "rich"})

GIVEN_NAMES = (
    (frozenset(SHORT_NAMES) - _ALSO_WORDS)
    | frozenset(formal for names in SHORT_NAMES.values() for formal in names)
    | _names("""
    aaron adam adrian agnes aisha akira alan albert alice alison amelia amir amy ana andrea angela anita ann anna
    anne annie anton arthur ashley astrid audrey barry beatrice bella bernard betty bianca boris brad brandon
    brenda brian bridget bruce bryan caleb cameron camille carl carla carlos carmen carol caroline carolyn cecilia
    chloe ciara claire clara claudia colin connor corinne craig daisy damien daniela darren dean debbie denis denise
    dennis derek diana diane diego dmitri donald donna dora doris dorothy doug douglas duncan dylan elaine eleanor
    elena eli elias elisa ella ellen elliot emil emilia emily emma eric erica erik erin ernest esther ethan eugene
    eva evan evelyn felix fiona florence frances francesca francis francois frank franz gareth gary gavin george
    georgia gerald gina giulia gloria gordon grace graham guido gwen hannah hans harold harry harvey heather
    heidi helen helena henry herbert holly howard hugh hugo ian igor ingrid irene iris isabel isabella ivan ivor ivy
    jane janet janice jared jasmine jason javier jay jean jenna jeremy jerry jesse jill joan joel johan johanna
    johannes jonas jordan jorge jose josephine joyce juan judith judy julia julian julie julien juliet justin kai
    karen karim karin karl kathrin kay keith kelly kelvin kenny kevin kirsten klaus kristen kyle lara lars laura
    lauren laurence lea leah lee lena leo leon leonard leslie levi lewis liam lily linda lisa lucas lucia lucy luis
    luke lydia lynn madeleine magnus malcolm marc marcel marco marcus margot maria marian marie marilyn mario marion
    marius mark marta martha martin martina mary mathias matthias maureen mei melanie melissa mercedes mia michel
    michelle miguel mila miriam mohamed mohammed moira molly monica monique morgan nadia nadine nancy naomi
    natalia natalie natasha neil nigel nikita nina noah noel nora norman olga oliver olivia omar oscar otto owen
    pablo paul paula pauline pavel pedro penny petra philippa pierre priya quentin rachel rafael ralph ramon randy
    raul regina rene rhys rita robin roger roland roman rosa rosie ross roxanne roy ruben rupert russell ruth ryan
    sabine sanjay santiago sarah satish scott sean sebastian serena serge sharon shaun sheila sherry shirley silvia
    simon simone sofia sonia sophia sophie stacey stan stefan stella stewart stuart sunil sven sylvia tamara tania
    tanya tara teresa tessa theo tiffany tina tobias todd tomas tracy trevor tristan tyler ulrich una ursula vera
    verena veronica victor vincent viola virginia wade walter wanda warren wayne wendy werner wilma winston xavier
    yan yasmin yolanda yusuf yvette yvonne zara zoe
    abdul abdullah abe abel adele adeline adil aditi adriana adrienne agatha agnieszka ahmad aidan aileen aimee
    aine aisling ajay akiko alana alasdair alastair aldo alec alejandra alejandro aleksandra alena alessandra
    alessandro alessia alf alfie ali alicia alina alisha alistair aliyah allison alonso althea alvaro alyssa
    amal amara amelie amina amira amit amrita anais ananya anastasia anders andre andreea andrej andrzej aneta
    angus anika anil anish anja anjali ankit annabel annalise anneke annette annika anouk ansel antoine
    antonella anya aoife archie ari ariana arianna ariel arjun armand armando arnaud aron arun arvind asha ashok
    asif asim audra augusto aurelie avery aviva axel ayaan ayesha ayla ayo aysha aziz babak barnaby barney
    bartosz basil beatrix becca benedikt bennett bernice bert bertie bethany bettina biljana birgit bjorn blake
    brenna briana brianna britta bronwyn bruna bryony burak byron cael caitlin callum calum camila camilla cara
    carina carlo carlotta caspar casper cassandra cassie catalina catarina catriona celia celine chandra
    chantal chiara chidi chinedu chioma christa christel christoph christophe cian ciaran cillian clarissa
    clemens clement cleo clive clyde colette colm conrad cora cordelia corey cormac cornelia courtney cristian
    cristina curtis cyril cyrus dafna dagmar damian damon dana danica daphne daria dario darius darragh darrell
    darryl dashiell davide davina dawid deandre declan deepa deepak deirdre delia delphine demetrius denzel deon
    derrick desmond devin dewi dimitri dina dinesh dirk divya dmitry dolores dominic dominik dominique donal
    donnie donovan dorian dorota dunja dustin dwayne eamon eamonn ebony eddie edgar edie edith eduardo edwina
    efe eileen eilidh einar eira eirik ekaterina elan eleni elin elina elio elisabeth elisabetta elise elke
    ellie elliott elodie eloise elsa elsie elspeth elton elvira elyse emeka emi emile emilio emmanuel emmet emre
    ena enrico enrique enzo eoin erika ernesto errol esme esmeralda esra esteban estelle etienne eunice
    evangeline evie ewan ezra fabian fabio fabrice faisal farah farhan farid fatima fatma federica federico
    felicia felicity felipe femi fergus fernanda fernando filip filippo finlay finn fionn flavia flavio flora
    florian folasade francine francisca francisco freda freddie freddy freya frida frieda fritz funmi gabriela
    gabriele gabriella gabrielle galina ganesh garrett gaurav gayle gemma geneva genevieve georgina geraint
    geraldine gerard gerd gerhard gert giacomo gianluca gianna gideon gilbert giles gillian giorgio giovanna
    giovanni giselle gita giuseppe gizem glenda glenn goran graeme grainne greta gretchen grigor guillaume
    guillermo gulnara gunnar gunther gustav gustavo gwendolyn gwyneth habib hadley haley hamish hamza hank hanne
    hannes haris harish harriet harrison hasan hassan hayden hayley hazel hector hedda hedwig heike heinrich
    heinz helga helmut hendrik henning henrietta henrik herman hermione hideo hilary hilda hina hiro hiroshi
    holger horst hortense hosea hubert huda humphrey hussein hyacinth ibrahim ida idris ifeoma ignacio ilaria
    ilona ilse ilya iman imani imogen imran ina indira inga inge ingo ioana iona irina isaac isaiah isha
    isidro isla ismail isobel issa italo itzel ivana ivo izabela izzy jaap jacinta jacques jaime jakob jakub
    jamal jameson jamila jana janelle janina janine janneke janusz jaroslav jarrod jasmin jaspal jasper javed
    jayden jayne jeanne jeannette jedda jens jermaine jethro jia jitka joachim joana joao jocelyn jodi jodie
    joerg johann jolanta jolene jona jonathon jonna joost joris josef josefina josiah josie jovana juanita judd
    jude jules juliana julianna julio jurgen justine justyna jutta kaitlin kalina kalpana kamal kamala kamil
    kamila karina karlheinz karoline karsten kasia kaspar katarina katarzyna katelyn katerina katharina katja
    katrin katrina katy kavita kayla kaz keegan keiko keira keiran kelechi kelsey kemal kendra kenji kerry
    kerstin khadija khaled khalid kieran kiki kiran kirsty kiyoko klara kofi kojo konrad konstantin kostas
    krishna krista kristian kristin kristina kristof krystyna krzysztof kunal kurt kwame kylie kyra lachlan
    ladislav laila lakshmi lamar lana lanre larisa larissa lasse laszlo latisha latoya laurel laurens laurent
    lauri lavinia layla lazaro leandro leanne leif leigh leila leilani lennart lenny lenora leonardo leonie
    leonor leopold leroy lesley leticia lev lexi lidia liesl lila lilian lilith lilla lillian lina linus lionel
    lisbeth livia liza lois lola lorenz lorenzo loretta lorna lorraine lotte lottie louisa lourdes luca lucian
    luciana luciano lucie lucille lucinda ludmila ludovic ludwig luigi luisa luka lukas lukasz luther luz lyle
    lyndon lyndsey lyra mabel maddie maeve magda magdalena mahesh mahmoud maia maire maisie maja makena malachi
    malak malala malik malin mallory mamadou manfred manish manoj manon manuel manuela mara marcela marcella
    marcello marcia marcin marek margarita margherita margit margo mariam mariana marianne mariano maribel
    marijke marika marina marisa marisol marit marjorie marlene marlies marlon marlow marsha marvin masha
    massimo mateo mateusz mathilda mathilde matilda mats matteo mattia maud maura maurice mauricio mauro mavis
    maxime maya mayra meera megan meghan mehdi mehmet mehul melinda melvin meredith mervyn meryl micah michaela
    michal michele mieke mikael mikaela mikhail miki milan mildred milena milo milos mimi mina minh minna mira
    miranda mireille mirek mirela miro misha mitchell mohan mohsen moises momoko mona monika montserrat morag
    morgana moritz morten moses muhammad mukesh muriel murray mustafa mya myles myra myriam myrtle nabil nadeem
    nadja naima naoko narendra nasser nastya natacha nathalie naveen navid neha nell nellie nerys nia niamh
    nichola nicole nicolette nicolo niels nikhil niklas nikola nikolai nikolaos nikolaus nils nisha nitin nkechi
    noelle noemi nolan noor norbert noreen norma nuno nuria obinna octavia odette oisin oksana olaf ole olena
    olivier ollie olu olumide olwen omari ondrej oona ophelia oriana oriol orla orsolya osama osman oswald otis
    ottavia ozan paloma pandora paolo pascal pascale patrice patrik patrizia pavla peggy penelope percy perpetua
    peta petros philipp philippe phineas phoebe phyllis pia pieter pilar piotr pippa polly pooja prakash pranav
    prasad pratik preeti priscilla priyanka przemek quinn rabia rachael rachelle radek radha radoslav raffaele
    raghav rahul rainer raj rajesh rajiv ralf ramesh ramiro ramona rana randall rani raoul raphael raquel rashad
    rashid rasmus rathena ravi rayna reagan rebekah reece reem reggie reginald reiko reinhard rekha remi remy
    renata renate renaud rhea rhian rhiannon rhoda rhona rhonda ricardo riccardo richa rickie ricky rico rikke
    riley rina rishi ritu riya roberta roberto rocco rochelle rocio roderick rodney rodrigo rodrigue rohan rohit
    rolf romain romy ronan ronnie rory rosalie rosalind rosamund rosanna rosario roseanne rosemary roshan rowan
    rowena roxana roza rudi rudolf rudolph rudy rufus runa rupal ruslan rustam ryo saad saba sabrina sachin
    sadie sadiq saeed safiya sahil saira saki salim salma salman salome salvador salvatore samir samira sammy
    samson sana sanaa sandeep sandrine sandro sanjana sanna sara sasha saskia satoshi savannah sayed scarlett
    sebastien seema selena selina selma senthil seren sergei sergey sergio seth seun shabnam shakira shamima
    shane shanice shannon shantel sharif sharmila shashi shauna shawn shay shayla shea shelby sheldon shelley
    sheryl shilpa shiv shivani shona shreya shruti sian sibylle sid siddharth sidney siegfried sienna sigrid
    silas silke silvio simeon sindhu sinead siobhan sita slava slavica sofie solange soledad solveig sonja sonny
    sorcha soren soumya spencer stanislav stanislaw stanley stavros stefania stefano steffen steffi stina sudha
    sujata suki suleiman sumit sunita suresh susana susanna susanne susie suzie svetlana swati sybil sylvester
    sylvie szymon tabitha tadeusz taiwo takeshi talia tallulah tammy tanvi tariq tarun taryn tasha tatiana
    tatyana tavish tayo teddy teemu tendai teodor teresita terrence terri tess thabo thaddeus thalia thandi thea
    thelma theodora therese thierry thijs thom thora thorsten tia tilda tilly timo timothee titus tobi toby
    tomasz tommaso tommy tomoko tonia tonya torben torsten toshi tove travis trent tricia trina trisha trudy
    tuan tunde tuula twyla ty tyra tyrone ugo ulrike uma umar umberto umesh upton uri usha usman ute uwe vaclav
    vadim vaibhav valentin valentina valeria valerio vanessa vaughn velma venkat verity vernon vesna vidya
    vihaan vijay vikas vikram viktor viktoria vinay vincenzo vineet violetta virgil vishal vita vivek viveka
    vlad vladimir volker waleed walt warwick wei wendell wesley whitney wilfred wilhelm willa willem winifred
    winnie wioletta wojciech wolfgang xander xanthe ximena xin yael yannick yannis yara yash yasmine yasuko
    yetunde yosef yoshi youssef yuki yuri yuriy yvan yves zachariah zack zadie zahra zain zainab zakir zane
    zanele zehra zelda zeynep zhanna zia zina zita ziva zofia zoltan zora zoya zsofia zubair zuzana
""")
)
"""Common given names, small letters: before a dash or a colon they are somebody."""


def is_given_name(word: str) -> bool:
    """Tell whether a word is a common given name, in whatever case."""
    return word.casefold() in GIVEN_NAMES
