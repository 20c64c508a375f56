const words = `123456 12345678 123456789 1234567890 87654321 11111111 00000000 12341234 password passw0rd password1 wachtwoord
welkom welkom01 welkom1 welkom123 welkom2020 welkom2021 welkom2022 welkom2023 welkom2024 welkom2025 welkom2026 qwerty qwertyuiop
qwerty123 asdfghjkl zxcvbnm iloveyou princess sunshine football baseball monkey dragon letmein letmein1 admin administrator
beheerder master superman batman trustno1 abc12345 abcdefgh abcd1234 q1w2e3r4 1q2w3e4r 1qaz2wsx changeme secret geheim geheim01
geheim123 voetbal feyenoord ajaxajax groningen nederland amsterdam holland hallo hallo123 lente lente2024 lente2025 lente2026 zomer
zomer2024 zomer2025 zomer2026 herfst herfst2024 herfst2025 winter winter2024 winter2025 winter2026 januari februari maart april
augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag meldpunt discriminatie
gemeente bureau kantoor test test1234 testtest demo demodemo login starwars computer internet samsung whatever michael jordan
charlie thomas daniel jessica vakantie schatje liefje lieverd poesje hondje mamapapa jantje pietje sinterklaas kerstmis`;

/** Passwords that are tried first by whoever guesses; lower case. A small list of our own making. */
export const commonPasswords: ReadonlySet<string> = new Set(words.split(/\s+/));
