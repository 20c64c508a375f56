const words = (text: string): readonly string[] => text.split(' ');
/** Surnames are kept apart by a comma, since many have a prefix. */
const names = (text: string): readonly string[] => text.split(', ');

export type NameGroup = {
  herkomst: string;
  vrouwen: readonly string[];
  mannen: readonly string[];
  achternamen: readonly string[];
};

/** First and last names per origin, all lists about as long: nobody is rarer in the world because of the list. */
export const nameGroups: readonly NameGroup[] = [
  {
    herkomst: 'Nederlands',
    vrouwen: words('Anna Femke Geertje Hilda Ingrid Jantje Lotte Marijke Roelie Saskia Tineke Wietske'),
    mannen: words('Albert Bas Derk Geert Harm Jan Klaas Menno Pieter Roelof Sietse Wubbo'),
    achternamen: names(
      'de Boer, Bakker, van der Veen, Mulder, Hoekstra, de Groot, Groen, van den Berg, Kuipers, ter Horst, Smit, Dijkstra',
    ),
  },
  {
    herkomst: 'Turks',
    vrouwen: words('Ayşe Büşra Elif Emine Fatma Gül Hatice Meryem Nur Sevgi Zehra Zeynep'),
    mannen: words('Ahmet Ali Burak Emre Hakan Hüseyin Kemal Mehmet Murat Mustafa Serkan Yusuf'),
    achternamen: names(
      'Yılmaz, Kaya, Demir, Şahin, Çelik, Yıldız, Öztürk, Aydın, Arslan, Doğan, Kılıç, Özdemir',
    ),
  },
  {
    herkomst: 'Marokkaans of Arabisch',
    vrouwen: words('Amina Fadoua Fatima Hanan Ikram Karima Latifa Naima Rachida Salma Samira Yasmina'),
    mannen: words('Abdel Ahmed Bilal Driss Hassan Ibrahim Karim Khalid Mohamed Omar Rachid Youssef'),
    achternamen: names(
      'El Amrani, Benali, Bouzid, El Idrissi, Haddad, Ouali, Tahiri, Al Masri, Chaoui, El Khattabi, Azzouzi, Mansouri',
    ),
  },
  {
    herkomst: 'Surinaams',
    vrouwen: words('Anoushka Carmen Diana Farida Gladys Indra Jennifer Marlène Radha Sandhia Shanti Wonny'),
    mannen: words('Anand Clyde Dennis Errol Guno Humphrey Kenneth Orlando Radjesh Ricardo Sunil Winston'),
    achternamen: names(
      'Ramdin, Biharie, Kartosen, Pinas, Sewpersad, Wongsodikromo, Redmond, Jharap, Vreden, Soekhoe, Tjin, Blom',
    ),
  },
  {
    herkomst: 'Antilliaans',
    vrouwen: words(
      'Aurelia Carolina Charlene Elvira Giselle Jeanette Luisa Marelva Nathaly Rosalina Sharlon Yolanda',
    ),
    mannen: words('Angelo Curtis Edsel Franklin Gilbert Hubert Jairzinho Marlon Ruben Shurandy Tico Xavier'),
    achternamen: names(
      'Martina, Maduro, Croes, Kwidama, Doran, Isenia, Rosalia, Jansen-Maria, Koeiman, Pieters, Statia, Werleman',
    ),
  },
  {
    herkomst: 'Pools',
    vrouwen: words(
      'Agnieszka Anna Beata Dorota Ewa Justyna Katarzyna Magdalena Małgorzata Monika Zofia Żaneta',
    ),
    mannen: words(
      'Adam Andrzej Grzegorz Jacek Krzysztof Łukasz Marcin Paweł Piotr Stanisław Tomasz Wojciech',
    ),
    achternamen: names(
      'Nowak, Kowalczyk, Wiśniewski, Wójcik, Kamiński, Lewandowski, Zieliński, Szymański, Woźniak, Dąbrowski, Kozłowski, Mazur',
    ),
  },
  {
    herkomst: 'Oekraïens',
    vrouwen: words(
      'Anastasiya Daryna Halyna Iryna Kateryna Larysa Mariya Nataliya Oksana Olena Svitlana Yuliya',
    ),
    mannen: words('Andriy Bohdan Dmytro Ihor Ivan Maksym Mykola Oleh Serhiy Taras Viktor Volodymyr'),
    achternamen: names(
      'Shevchenko, Kovalenko, Bondarenko, Tkachenko, Kravchenko, Oliynyk, Lysenko, Marchenko, Savchenko, Rudenko, Moroz, Petrenko',
    ),
  },
  {
    herkomst: 'Chinees',
    vrouwen: words('Fang Hui Jing Lan Li Mei Min Na Ping Xia Yan Ying'),
    mannen: words('Bo Chao Feng Gang Hao Jian Jun Lei Ming Qiang Wei Yong'),
    achternamen: names('Wang, Li, Zhang, Liu, Chen, Yang, Huang, Zhao, Wu, Zhou, Xu, Lin'),
  },
  {
    herkomst: 'Eritrees',
    vrouwen: words('Abeba Almaz Bisrat Eden Feven Helen Luwam Merhawit Rahel Saba Selam Tsega'),
    mannen: words('Abel Amanuel Berhane Dawit Efrem Filmon Habtom Kibrom Merhawi Samuel Tesfay Yonas'),
    achternamen: names(
      'Tesfamariam, Ghebremedhin, Habte, Kidane, Mehari, Negash, Okbay, Tekle, Weldu, Yohannes, Zerai, Haile',
    ),
  },
];
