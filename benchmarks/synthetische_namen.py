"""Names as frequent as in life: a few that thousands share, and a long tail. Nothing here knows how the engine compares.

A rank r of a list is drawn with weight 1 / (r + offset), which is close to what name statistics of the three countries show. The
family names after the common ones are stems with the endings of the country.
"""

from dataclasses import dataclass
from itertools import accumulate, product
from random import Random


def _words(tekst: str) -> tuple[str, ...]:
    return tuple(tekst.split())


@dataclass(frozen=True, slots=True)
class Land:
    """First names of men and women, family names (of men), towns, most frequent first."""

    taal: str
    mannen: tuple[str, ...]
    vrouwen: tuple[str, ...]
    achternamen: tuple[str, ...]
    plaatsen: tuple[str, ...]

    def draw_first_name(self, rng: Random, vrouw: bool) -> str:
        return _draw(rng, self.vrouwen if vrouw else self.mannen, 4)

    def draw_family_name(self, rng: Random, vrouw: bool) -> str:
        return feminine(self.taal, _draw(rng, self.achternamen, 15)) if vrouw else _draw(rng, self.achternamen, 15)

    def draw_town(self, rng: Random) -> str:
        return _draw(rng, self.plaatsen, 6)


_kansen: dict[tuple[int, int], list[float]] = {}


def _draw(rng: Random, lijst: tuple[str, ...], offset: int) -> str:
    kansen = _kansen.setdefault(
        (id(lijst), offset), list(accumulate(1 / (rang + offset) for rang in range(1, len(lijst) + 1)))
    )
    return rng.choices(lijst, cum_weights=kansen)[0]


def feminine(taal: str, naam: str) -> str:
    """The family name as a woman carries it."""
    if taal == "pl" and naam.endswith(("ski", "cki", "dzki")):
        return naam[:-1] + "a"
    return naam + "а" if taal == "bg" else naam


def _tail(stammen: tuple[str, ...], uitgangen: tuple[str, ...], seed: int) -> tuple[str, ...]:
    """Stems with endings, in an order without meaning."""
    namen = [stam + uitgang for stam, uitgang in product(stammen, uitgangen)]
    Random(seed).shuffle(namen)
    return tuple(dict.fromkeys(namen))


POLEN = Land(
    "pl",
    _words(
        "Piotr Krzysztof Andrzej Tomasz Paweł Jan Michał Marcin Grzegorz Łukasz Adam Mateusz Marek Rafał Jakub Zbigniew Dariusz"
        " Robert Mariusz Kamil Maciej Dawid Wojciech Przemysław Sebastian Jacek Damian Patryk Szymon Dominik Artur Sławomir"
        " Bartosz Adrian Daniel Karol Jarosław Mirosław Radosław Arkadiusz Hubert Kacper Filip Konrad Leszek Norbert Oskar"
        " Roman Ryszard Stanisław Tadeusz Wiesław Zdzisław Błażej Cezary Emil Igor Ireneusz Kajetan Remigiusz"
    ),
    _words(
        "Anna Katarzyna Maria Małgorzata Agnieszka Barbara Ewa Magdalena Elżbieta Krystyna Joanna Aleksandra Monika Zofia"
        " Natalia Karolina Marta Beata Dorota Justyna Patrycja Paulina Iwona Sylwia Jolanta Danuta Renata Edyta Weronika Kinga"
        " Emilia Izabela Klaudia Dominika Wiktoria Aneta Ilona Kamila Lidia Lucyna Martyna Milena Oliwia Sandra Urszula Żaneta"
        " Łucja Grażyna Halina Bożena Mariola Wioletta Adrianna Angelika Daria Ewelina Gabriela Hanna Honorata Kornelia"
    ),
    _words(
        "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski"
        " Jankowski Mazur Wojciechowski Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król"
        " Wieczorek Jabłoński Wróbel Nowakowski Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak"
        " Górski Witkowski Walczak Sikora Baran Rutkowski Michalak Szewczyk Ostrowski Tomaszewski Pietrzak Zalewski Wróblewski"
        " Marciniak Jasiński Zawadzki Bąk Jakubowski Sadowski Duda Włodarczyk Wilk Chmielewski Borkowski Sokołowski Szczepański"
        " Sawicki Kucharski Lis Maciejewski Kubiak Kalinowski Wysocki Mazurek Kołodziej Kaźmierczak Czarnecki Sobczak Konieczny"
    )
    + _tail(
        _words(
            "Bor Brzez Bukow Cieśl Czajk Dębow Drozd Gajew Gołęb Grab Gruszcz Jawor Jezior Kal Karp Kłos Koło Komor Kos Krup"
            " Kuj Łap Łąk Las Lip Maj Mak Mał Mich Mor Mróz Nied Nowos Olch Orz Osin Ow Pal Pias Pietr Pogod Pol Radom Rog"
            " Ros Ryb Sad Sier Skow Sob Sok Staw Strz Szcz Świd Świt Tar Top Twar Urb Wal Wawrz Wierz Wil Wit Wol Wrób Zagór"
            " Zar Zdun Zim Żół Żuk Żur"
        ),
        _words("owski iński czyk ak ecki kiewicz ek icki oń eński uszewski ik acz uk"), 1),
    _words(
        "Warszawa Kraków Łódź Wrocław Poznań Gdańsk Szczecin Bydgoszcz Lublin Białystok Katowice Częstochowa Radom Rzeszów Kielce"
        " Olsztyn Opole Zielona-Góra Elbląg Płock Wałbrzych Włocławek Tarnów Chorzów Koszalin Kalisz Legnica Grudziądz Słupsk Nysa"
        " Jaworzno Siedlce Piła Ostrowiec Konin Inowrocław Lubin Stargard Gniezno Suwałki Głogów Zamość Chełm Przemyśl Ełk Mielec"
        " Świdnica Krosno Żary Bełchatów Mława Łomża Augustów Brodnica Chojnice Dębica Iława Jarosław Jasło Kępno Kłodzko Kutno"
        " Leszno Malbork Nakło Oława Ostrołęka Pabianice Police Prudnik Pułtusk Sanok Sieradz Skierniewice Świecie Szczytno Tczew"
    ) + _tail(_words("Dąbr Brzez Lip Wol Star Now Biał Czarn Górn Kamien Jawor Oles"), _words("ówka owo ica no sk anka iny"), 2),
)  # fmt: skip

ROEMENIE = Land(
    "ro",
    _words(
        "Andrei Ion Alexandru Gheorghe Constantin Mihai Vasile Nicolae Florin Adrian Marian Ionuț Cristian Daniel Marius Dumitru"
        " Ștefan Gabriel Bogdan Cătălin Viorel Lucian George Cosmin Răzvan Sorin Claudiu Valentin Ciprian Petru Costel Ilie"
        " Mircea Ovidiu Radu Silviu Sebastian Emil Dan Liviu Tudor Vlad Victor Dragoș Călin Iulian Laurențiu Nelu Aurel Cornel"
        " Dorin Eugen Toma Traian Horia Ioan Robert Darius Denis Rareș"
    ),
    _words(
        "Maria Elena Ana Ioana Mihaela Andreea Cristina Daniela Alexandra Gabriela Florentina Nicoleta Alina Simona Mariana"
        " Georgiana Monica Loredana Laura Mădălina Ramona Roxana Oana Diana Raluca Adriana Camelia Carmen Corina Claudia Doina"
        " Ecaterina Felicia Geanina Iuliana Larisa Lavinia Lăcrămioara Liliana Luminița Magdalena Marinela Narcisa Paula Rodica"
        " Sanda Silvia Sorina Ștefania Tatiana Valentina Vasilica Veronica Violeta Viorica Anca Bianca Denisa Irina Petronela"
    ),
    _words(
        "Popa Popescu Ionescu Radu Dumitru Stan Stoica Gheorghe Matei Ciobanu Munteanu Constantin Rusu Marin Dinu Florea Lazăr"
        " Ilie Mihai Moldovan Șerban Tudor Vasile Nistor Barbu Cristea Ene Neagu Oprea Preda Rotaru Sandu Toma Ungureanu"
        " Dobre Diaconu Mocanu Nicolae Manea Voicu Avram Bălan Cojocaru Crăciun Dragomir Enache Filip Grigore Iordache Lungu"
        " Marinescu Nedelcu Olteanu Pavel Petrescu Roșu Săvulescu Șandru Tănase Văduva Vlad Zamfir Bratu Chiriac Costea Dănilă"
    )
    + _tail(
        _words(
            "Alb Ang Bad Băl Bog Buc Călin Cern Chir Ciuc Corn Crist Dăn Dobr Drăg Dum Făg Fil Găv Geor Ghin Grig Iac Ier Ilin"
            " Isp Lup Măn Mir Mold Mun Năst Neg Nicul Olt Păun Petr Plop Pred Răd Roman Săc Simion Stăn Ștef Tăn Tom Ursu Vasil"
            " Văc Vlăd Zah Zăv"
        ),
        _words("escu eanu aru ea uța oiu ăchescu ache ilă aș inescu oșu uț ei"), 3),
    _words(
        "București Cluj-Napoca Timișoara Iași Constanța Craiova Brașov Galați Ploiești Oradea Brăila Arad Pitești Sibiu Bacău"
        " Târgu-Mureș Baia-Mare Buzău Botoșani Satu-Mare Suceava Drobeta Tulcea Reșița Focșani Bistrița Slatina Călărași Alba-Iulia"
        " Giurgiu Deva Hunedoara Zalău Bârlad Vaslui Roman Turda Mediaș Slobozia Alexandria Voluntari Lugoj Medgidia Onești Sighet"
        " Petroșani Mangalia Tecuci Pașcani Dorohoi Rădăuți Reghin Câmpina Caracal Aiud Curtea Moreni Făgăraș Huși Fetești"
    ) + _tail(_words("Băl Corn Frum Gură Lunc Mir Pod Săl Valea Vad Cium Drag"), _words("ești eni oasa iș ița ului ova"), 4),
)  # fmt: skip

BULGARIJE = Land(
    "bg",
    _words(
        "Георги Иван Димитър Николай Петър Христо Александър Йордан Васил Стефан Тодор Стоян Атанас Ангел Красимир Пламен"
        " Никола Ивайло Валентин Румен Емил Калоян Мартин Борислав Людмил Любомир Венцислав Цветан Кирил Илия Михаил Антон"
        " Асен Боян Веселин Владимир Даниел Деян Добромир Живко Здравко Кольо Манол Митко Момчил Огнян Радослав Светослав"
        " Симеон Спас Теодор Чавдар Юлиян Явор Янко"
    ),
    _words(
        "Мария Иванка Елена Йорданка Пенка Цветанка Надежда Ана Радка Маргарита Виктория Десислава Галина Снежана Силвия"
        " Даниела Петя Анелия Албена Боряна Ваня Василка Весела Виолета Гергана Жана Жечка Златка Ивелина Калина Катя Красимира"
        " Лиляна Людмила Магдалена Милена Мирослава Невена Пламена Ралица Росица Румяна Светлана Стефка Таня Теодора Христина"
        " Цветелина Юлия Яна"
    ),
    _words(
        "Иванов Георгиев Димитров Петров Николов Христов Стоянов Тодоров Илиев Ангелов Атанасов Василев Петков Йорданов Стефанов"
        " Попов Колев Костов Маринов Митев Михайлов Александров Димов Методиев Владимиров Кирилов Тонев Янев Младенов Павлов"
        " Русев Симеонов Кръстев Данчев Вълков Вълчев Станчев Цветков Цанев Желев Жеков Чолаков Чернев Шопов Щерев Юруков Якимов"
        " Балканджиев Бояджиев Войводов Гайдаров Генчев Добрев Златев Калоянов Къдрев Лазаров Манолов Найденов Огнянов Пеев"
        " Рачев Савов Спасов Табаков Узунов Филипов Хаджиев Царев"
    )
    + _tail(
        _words(
            "Бал Бел Бож Бон Брат Бър Ган Гроз Дан Дел Дин Дон Драг Дуч Жел Жив Зар Злат Игн Кам Кар Кон Коч Кун Лил Люб Маж"
            " Мит Ног Пан Пен Рад Раш Сар Сир Слав Стан Тан Тен Тош Тър Фот Хин Цон Чак Чин Шиш Юр Ян"
        ),
        _words("ев ков чев ов инов айлов джиев анов"), 5),
    _words(
        "София Пловдив Варна Бургас Русе Стара-Загора Плевен Сливен Добрич Шумен Перник Хасково Ямбол Пазарджик Благоевград Търново"
        " Враца Габрово Асеновград Видин Казанлък Кърджали Кюстендил Монтана Димитровград Търговище Ловеч Силистра Разград Дупница"
        " Петрич Свищов Смолян Самоков Лом Севлиево Карлово Велинград Троян Айтос Ботевград Пещера Харманли Карнобат"
    ) + _tail(_words("Горна Долна Нова Стара Бяла Черна Голяма Малка"), _words("-вода -река -поляна -махала -баня -черква"), 6),
)  # fmt: skip

LANDEN = ((POLEN, 0.5), (ROEMENIE, 0.3), (BULGARIJE, 0.2))
