"""The made-up questions of the sounding board and what came of them, in the languages of its members."""

Vertaling = dict[str, dict[str, str]]

VERHUIZEN: Vertaling = {
    "en": {
        "titel": "What matters most when you have to move?",
        "tekst": "The municipalities are making agreements about people who lose their job. What must certainly be in them?",
    },
    "pl": {
        "titel": "Co jest najważniejsze przy przeprowadzce?",
        "tekst": "Gminy ustalają zasady dla osób, które tracą pracę. Co koniecznie powinno się w nich znaleźć?",
    },
    "ro": {
        "titel": "Ce este cel mai important când trebuie să vă mutați?",
        "tekst": "Primăriile fac înțelegeri despre persoanele care își pierd locul de muncă. Ce trebuie neapărat să conțină?",
    },
    "bg": {
        "titel": "Кое е най-важно, когато трябва да се преместите?",
        "tekst": "Общините се договарят за хората, които губят работата си. Какво непременно трябва да има там?",
    },
    "uk": {
        "titel": "Що найважливіше, коли вам треба переїхати?",
        "tekst": "Муніципалітети домовляються про людей, які втрачають роботу. Що обов’язково має там бути?",
    },
    "es": {
        "titel": "¿Qué es lo más importante cuando tiene que mudarse?",
        "tekst": "Los municipios hacen acuerdos sobre las personas que pierden su trabajo. ¿Qué no puede faltar en ellos?",
    },
    "hu": {
        "titel": "Mi a legfontosabb, ha el kell költöznie?",
        "tekst": "Az önkormányzatok megállapodnak arról, mi történjen azokkal, akik elveszítik a munkájukat. Mi legyen ebben?",
    },
}
HUISREGELS: Vertaling = {
    "en": {
        "titel": "Are the house rules clear?",
        "tekst": "There are rules on the wall in every house. Do you understand them? What is missing?",
    },
    "pl": {
        "titel": "Czy regulamin domu jest jasny?",
        "tekst": "W każdym domu wiszą zasady. Czy je rozumiesz? Czego brakuje?",
    },
    "ro": {
        "titel": "Sunt clare regulile casei?",
        "tekst": "În fiecare locuință sunt afișate reguli. Le înțelegeți? Ce lipsește?",
    },
    "bg": {
        "titel": "Ясни ли са правилата на дома?",
        "tekst": "Във всяко жилище са окачени правила. Разбирате ли ги? Какво липсва?",
    },
    "uk": {
        "titel": "Чи зрозумілі правила проживання?",
        "tekst": "У кожному житлі на стіні є правила. Чи розумієте ви їх? Чого бракує?",
    },
    "es": {
        "titel": "¿Son claras las normas de la casa?",
        "tekst": "En cada vivienda hay normas en la pared. ¿Las entiende? ¿Qué falta?",
    },
    "hu": {
        "titel": "Érthető a házirend?",
        "tekst": "Minden lakásban ki van téve a házirend. Érti Ön? Mi hiányzik belőle?",
    },
}
HUISREGELS_ADVIES: Vertaling = {
    "en": {
        "samenvatting": "Rules in your own language, with pictures, and a number you can call. Rather ten rules than forty.",
        "reden": "The card with ten rules will come in eight languages. A number that answers day and night takes more time.",
    },
    "pl": {
        "samenvatting": "Zasady we własnym języku, z obrazkami i z numerem telefonu. Lepiej dziesięć zasad niż czterdzieści.",
        "reden": "Karta z dziesięcioma zasadami powstanie w ośmiu językach. Numer czynny całą dobę wymaga więcej czasu.",
    },
    "ro": {
        "samenvatting": "Reguli în limba proprie, cu imagini și cu un număr la care se poate suna. Mai bine zece reguli decât patruzeci.",
        "reden": "Cartonașul cu zece reguli va apărea în opt limbi. Un număr disponibil zi și noapte cere mai mult timp.",
    },
    "bg": {
        "samenvatting": "Правила на собствения език, с картинки и с телефонен номер. По-добре десет правила, отколкото четиридесет.",
        "reden": "Картата с десет правила ще излезе на осем езика. За номер, който отговаря денонощно, е нужно повече време.",
    },
    "uk": {
        "samenvatting": "Правила рідною мовою, з малюнками й номером, за яким можна зателефонувати. Краще десять правил, ніж сорок.",
        "reden": "Картка з десятьма правилами вийде вісьмома мовами. Номер, що працює цілодобово, потребує більше часу.",
    },
    "es": {
        "samenvatting": "Normas en el propio idioma, con dibujos y con un número al que llamar. Mejor diez normas que cuarenta.",
        "reden": "La tarjeta con diez normas saldrá en ocho idiomas. Un número que atienda día y noche lleva más tiempo.",
    },
    "hu": {
        "samenvatting": "Szabályok az anyanyelvünkön, képekkel és egy hívható telefonszámmal. Inkább tíz szabály, mint negyven.",
        "reden": "A tíz szabályt tartalmazó kártya nyolc nyelven elkészül. Az éjjel-nappal hívható számhoz több idő kell.",
    },
}
SUPERMARKT: Vertaling = {
    "en": {
        "titel": "How do you get to the supermarket?",
        "tekst": "We are looking at whether the bus can run more often. How do you go now?",
    },
    "pl": {
        "titel": "Jak dojeżdżasz do supermarketu?",
        "tekst": "Sprawdzamy, czy autobus może jeździć częściej. Jak to wygląda teraz?",
    },
    "ro": {
        "titel": "Cum ajungeți la supermarket?",
        "tekst": "Verificăm dacă autobuzul poate circula mai des. Cum mergeți acum?",
    },
    "bg": {
        "titel": "Как стигате до супермаркета?",
        "tekst": "Проверяваме дали автобусът може да минава по-често. Как ходите сега?",
    },
    "uk": {
        "titel": "Як ви дістаєтеся до супермаркету?",
        "tekst": "Ми з’ясовуємо, чи може автобус їздити частіше. Як ви добираєтеся зараз?",
    },
    "es": {
        "titel": "¿Cómo llega al supermercado?",
        "tekst": "Estamos viendo si el autobús puede pasar más a menudo. ¿Cómo va usted ahora?",
    },
    "hu": {
        "titel": "Hogyan jut el a szupermarketbe?",
        "tekst": "Azt nézzük, járhatna-e gyakrabban a busz. Most hogyan megy?",
    },
}
SUPERMARKT_ADVIES: Vertaling = {
    "en": {
        "samenvatting": "Almost everybody walks or rides along with somebody. A bus on Saturday would help most.",
        "reden": "From January the transport company runs an extra bus on Saturdays, as a trial of one year.",
    },
    "pl": {
        "samenvatting": "Prawie wszyscy chodzą pieszo albo jadą z kimś. Najbardziej pomógłby autobus w sobotę.",
        "reden": "Od stycznia przewoźnik uruchamia dodatkowy autobus w soboty, na próbę przez rok.",
    },
    "ro": {
        "samenvatting": "Aproape toți merg pe jos sau cu mașina altcuiva. Un autobuz sâmbăta ar ajuta cel mai mult.",
        "reden": "Din ianuarie, transportatorul introduce un autobuz suplimentar sâmbăta, ca probă de un an.",
    },
    "bg": {
        "samenvatting": "Почти всички ходят пеша или пътуват с друг. Автобус в събота би помогнал най-много.",
        "reden": "От януари превозвачът пуска допълнителен автобус в събота, като проба за една година.",
    },
    "uk": {
        "samenvatting": "Майже всі ходять пішки або їздять із кимось. Найбільше допоміг би автобус у суботу.",
        "reden": "Із січня перевізник запускає додатковий автобус у суботу, на один рік для проби.",
    },
    "es": {
        "samenvatting": "Casi todos van a pie o en el coche de otra persona. Lo que más ayudaría es un autobús los sábados.",
        "reden": "Desde enero, la empresa de transporte pone un autobús más los sábados, como prueba de un año.",
    },
    "hu": {
        "samenvatting": "Szinte mindenki gyalog megy, vagy valaki elviszi. A szombati busz segítene a legtöbbet.",
        "reden": "A közlekedési társaság januártól szombatonként plusz buszt indít, egyéves próbaként.",
    },
}
WASPLAATS: Vertaling = {
    "en": {
        "titel": "What do you think of the laundry room?",
        "tekst": "Is there enough room to wash and dry your clothes?",
    },
    "pl": {"titel": "Co sądzisz o pralni?", "tekst": "Czy jest dość miejsca na pranie i suszenie?"},
    "ro": {
        "titel": "Ce părere aveți despre spălătorie?",
        "tekst": "Este destul loc pentru spălat și uscat rufele?",
    },
    "bg": {"titel": "Какво мислите за пералнята?", "tekst": "Има ли достатъчно място за пране и сушене?"},
    "uk": {"titel": "Що ви думаєте про пральню?", "tekst": "Чи достатньо місця, щоб прати й сушити речі?"},
    "es": {
        "titel": "¿Qué le parece la lavandería?",
        "tekst": "¿Hay suficiente sitio para lavar y secar la ropa?",
    },
    "hu": {"titel": "Mi a véleménye a mosókonyháról?", "tekst": "Van elég hely a mosáshoz és a szárításhoz?"},
}
