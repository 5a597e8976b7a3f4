"""Names of people who do not exist, from words that are common in the countries people come from."""

from dataclasses import dataclass
from random import Random

from registratie.enums import Documentsoort
from registratie.inlezen.waarden import parse_naam


@dataclass(frozen=True, slots=True)
class Herkomst:
    """A language with first names, family names and towns. No word stands in two of the lists of one language."""

    taal: str
    aandeel: float
    voornamen: tuple[str, ...]
    achternamen: tuple[str, ...]
    plaatsen: tuple[str, ...]
    documenten: tuple[str, ...] = (
        Documentsoort.IDENTITEITSKAART,
        Documentsoort.IDENTITEITSKAART,
        Documentsoort.PASPOORT,
    )


@dataclass(frozen=True, slots=True)
class Persoon:
    """Somebody as they would be supplied; `geboren` is a day as ordinal."""

    voornaam: str
    achternaam: str
    sleutel: str
    geboren: int
    taal: str
    woonplaats: str
    document: str


def _words(tekst: str) -> tuple[str, ...]:
    return tuple(tekst.split())


HERKOMSTEN = (
    Herkomst(
        "pl", 0.50,
        _words(
            "Adam Agnieszka Aleksandra Andrzej Anna Barbara Bartosz Beata Dariusz Dorota Ewa Grzegorz Iwona Jakub Jan Joanna"
            " Justyna Kamil Karolina Katarzyna Krzysztof Łukasz Maciej Magdalena Małgorzata Marcin Mariusz Marta Mateusz Michał"
            " Monika Natalia Paweł Patrycja Piotr Rafał Renata Robert Sebastian Sławomir Stanisław Sylwia Tomasz Wojciech"
            " Zbigniew Żaneta"
        ),
        _words(
            "Adamczyk Bąk Baran Borkowski Chmielewski Czarnecki Dąbek Duda Dudek Gajewski Głowacki Górski Grabowski Jabłoński"
            " Jankowska Jasiński Kaczmarek Kalinowski Kołodziej Kowalczyk Kozak Król Krawczyk Krajewski Kubiak Lis Maciejewska"
            " Majewski Makowski Malinowski Marciniak Mazur Michalak Mróz Nowak Olszewski Ostrowski Pawlak Pietrzak Piątek"
            " Sadowski Sawicki Sikora Sobczak Stępień Szczepański Szulc Szymczak Tomczak Walczak Wieczorek Wilk Wójcik Wrona"
            " Wróbel Zając Zalewski Zawadzka Ziółkowski Żak"
        ),
        _words("Białystok Bydgoszcz Elbląg Gdańsk Katowice Kielce Kraków Lublin Łódź Olsztyn Opole Radom Rzeszów Szczecin"),
    ),
    Herkomst(
        "ro", 0.24,
        _words(
            "Adrian Alexandru Alina Ana Andreea Bogdan Camelia Călin Cătălin Ciprian Claudia Constantin Corina Cosmin Cristina"
            " Dan Daniela Dorin Elena Florentina Gabriel Gheorghe Ioana Ionuț Laura Liviu Loredana Lucian Mădălina Marius Mihaela"
            " Mirela Nicoleta Ovidiu Răzvan Roxana Silviu Simona Sorin Ștefania Teodor Valentin Vasile Viorel"
        ),
        _words(
            "Albu Anghel Avram Bălan Barbu Bucur Chiriac Ciobanu Cojocaru Constantinescu Costea Crăciun Cristea Dinu Dobre"
            " Dragomir Dumitrescu Enache Florea Gavrilă Ghiță Iancu Ionescu Ivan Lazăr Lungu Lupu Manea Marinescu Matei Mihai"
            " Mocanu Moldovan Munteanu Neagu Nistor Oprea Pavel Petrescu Popa Popescu Preda Rădulescu Rotaru Rusu Sandu Sava"
            " Stan Stoica Suciu Șerban Toma Tudose Ungureanu Văduva Voicu"
        ),
        _words("Arad Bacău Brașov Buzău Cluj Constanța Craiova Galați Iași Oradea Pitești Ploiești Sibiu Suceava Timișoara"),
    ),
    Herkomst(
        "bg", 0.09,
        _words(
            "Александър Ангел Борис Валентина Веселин Виолета Галина Георги Даниел Десислава Димитър Елена Емил Ивайло Ивелина"
            " Калин Красимир Любомир Мая Милена Надежда Николай Пламен Радослав Росица Румен Светла Стефан Таня Цветан Юлия"
        ),
        _words(
            "Ангелов Атанасов Бойчев Василев Вълчев Генов Дамянов Димитров Жеков Желев Златев Илиев Йорданов Костов Кръстев"
            " Марков Митев Найденов Недялков Николов Павлов Петков Попов Радев Русев Савов Симеонов Стоянов Тодоров Христов Цонев"
        ),
        _words("Бургас Варна Враца Добрич Пазарджик Перник Плевен Пловдив Русе Сливен Хасково Шумен"),
    ),
    Herkomst(
        "uk", 0.08,
        _words(
            "Andrii Anastasiia Artem Bohdan Dmytro Halyna Hanna Ihor Iryna Kateryna Liudmyla Maksym Mykola Nadiia Oksana"
            " Oleksandr Olena Olha Pavlo Roman Serhii Sofiia Svitlana Taras Tetiana Viktoriia Vitalii Volodymyr Yaroslav Yuliia"
        ),
        _words(
            "Bilous Boiko Bondarenko Danylenko Didenko Hnatiuk Honcharenko Hrytsenko Ivanenko Karpenko Kharchenko Kovalenko"
            " Kravchenko Kulyk Lysenko Marchenko Melnyk Moroz Nazarenko Oliinyk Panchenko Petrenko Polishchuk Rudenko Savchenko"
            " Shevchuk Shvets Sydorenko Tkachenko Vasylenko Voloshyn Yurchenko Zinchenko"
        ),
        _words("Cherkasy Chernihiv Dnipro Ivano-Frankivsk Kherson Kryvyi-Rih Lutsk Lviv Odesa Poltava Rivne Vinnytsia"),
        (Documentsoort.PASPOORT, Documentsoort.PASPOORT, Documentsoort.VERBLIJFSDOCUMENT),
    ),
    Herkomst(
        "hu", 0.05,
        _words(
            "Ágnes Andrea Anikó Attila Balázs Csaba Dávid Dóra Edit Erika Eszter Ferenc Gergő Ildikó István János József Judit"
            " Katalin Krisztián Norbert Réka Sándor Szilvia Tamás Tibor Tünde Zoltán Zsófia Zsolt"
        ),
        _words(
            "Bakos Balogh Barta Bodnár Bíró Fazekas Fekete Farkas Gulyás Hegedűs Horváth Juhász Kelemen Kis Kocsis Kovács Lakatos"
            " Mészáros Molnár Nagy Németh Oláh Papp Rácz Somogyi Szabó Szalai Szűcs Takács Török Tóth Varga Vörös"
        ),
        _words("Békéscsaba Debrecen Eger Győr Kaposvár Kecskemét Miskolc Nyíregyháza Pécs Szeged Szolnok"),
    ),
    Herkomst(
        "es", 0.04,
        _words(
            "Alba Alejandro Álvaro Beatriz Carlos Carmen Cristóbal Diego Enrique Francisco Inés Isabel Javier Jorge José Juan"
            " Lucía Luis Manuel Marcos Miguel Nuria Pablo Pilar Rafael Raquel Rocío Rubén Sergio Silvia"
        ),
        _words(
            "Aguilar Álvarez Blanco Cabrera Calvo Castillo Castro Díaz Domínguez Fernández Flores García Gil Gómez Guerrero"
            " Gutiérrez Herrera Jiménez López Medina Molina Moreno Muñoz Navarro Núñez Ortega Peña Prieto Ramos Reyes Romero Rubio"
            " Sánchez Serrano Suárez Torres Vargas Vega Vidal"
        ),
        _words("Alicante Almería Badajoz Cádiz Córdoba Granada Huelva Jaén Málaga Murcia Sevilla Valencia"),
    ),
)  # fmt: skip

_KANSEN = [(sum(h.aandeel for h in HERKOMSTEN[: n + 1]), herkomst) for n, herkomst in enumerate(HERKOMSTEN)]
_sleutels: dict[tuple[str, str], str] = {}


def draw(rng: Random, vandaag: int) -> Persoon:
    """Somebody between 18 and 60 years old; young people more often than old ones."""
    kans = rng.random()
    herkomst = next((h for grens, h in _KANSEN if kans < grens), HERKOMSTEN[0])
    voornaam = herkomst.voornamen[int(rng.random() * len(herkomst.voornamen))]
    achternaam = herkomst.achternamen[int(rng.random() * len(herkomst.achternamen))]
    sleutel = _sleutels.get((achternaam, voornaam))
    if sleutel is None:
        sleutel = _sleutels[achternaam, voornaam] = parse_naam(achternaam, voornaam).sleutel
    return Persoon(
        voornaam,
        achternaam,
        sleutel,
        vandaag - 6_650 - int(15_000 * rng.random() ** 1.6),
        herkomst.taal,
        herkomst.plaatsen[int(rng.random() * len(herkomst.plaatsen))],
        herkomst.documenten[int(rng.random() * len(herkomst.documenten))],
    )
