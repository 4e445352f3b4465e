package io.keystave.sample.data;

import java.util.List;

/** The words from which generated customers and products are named. */
final class Names {
    /** A city and its country. */
    record Place(String city, String country) {}

    /** A product category and what belongs to it. */
    record Category(String name, List<String> goods) {}

    static final List<String> SURNAMES = List.of(
            "Almeida",
            "Bergström",
            "Castellanos",
            "Dubois",
            "Eriksen",
            "Fischer",
            "García",
            "Håkansson",
            "Ibáñez",
            "Jensen",
            "Kowalska",
            "Lindqvist",
            "Moreau",
            "Núñez",
            "O’Brien",
            "Petrović",
            "Quintero",
            "Rossi",
            "Søndergaard",
            "Tremblay",
            "Uribe",
            "Väisänen",
            "Weiß",
            "Ximénez",
            "Young",
            "Zimmermann");

    static final List<String> TRADES = List.of(
            "Delikatessen",
            "Épicerie",
            "Provisions",
            "& Sons",
            "Market",
            "Comércio",
            "Handel",
            "Import",
            "Trattoria",
            "Bistro",
            "Grocers",
            "Alimentos");

    static final List<String> FIRST_NAMES = List.of(
            "Ana",
            "Björn",
            "Chloé",
            "Diego",
            "Elżbieta",
            "Frédérique",
            "Giovanni",
            "Helen",
            "Inês",
            "Jürgen",
            "Karin",
            "Laurence",
            "Maria",
            "Noémie",
            "Óscar",
            "Paula",
            "Rita",
            "Sven",
            "Thomas",
            "Yvonne");

    static final List<String> TITLES = List.of(
            "Owner", "Sales Representative", "Purchasing Manager", "Accounting Manager", "Assistant", "Sales Agent");

    /** More frequent places stand here more than once. */
    static final List<Place> PLACES = List.of(
            new Place("Seattle", "USA"),
            new Place("Portland", "USA"),
            new Place("Boise", "USA"),
            new Place("San Francisco", "USA"),
            new Place("Berlin", "Germany"),
            new Place("Köln", "Germany"),
            new Place("München", "Germany"),
            new Place("Paris", "France"),
            new Place("Nantes", "France"),
            new Place("Lyon", "France"),
            new Place("São Paulo", "Brazil"),
            new Place("Rio de Janeiro", "Brazil"),
            new Place("London", "UK"),
            new Place("México D.F.", "Mexico"),
            new Place("Madrid", "Spain"),
            new Place("Caracas", "Venezuela"),
            new Place("Montréal", "Canada"),
            new Place("Torino", "Italy"),
            new Place("Genève", "Switzerland"),
            new Place("Graz", "Austria"),
            new Place("Lisboa", "Portugal"),
            new Place("Århus", "Denmark"),
            new Place("Kraków", "Poland"));

    static final List<Category> CATEGORIES = List.of(
            new Category("Beverages", List.of("Tea", "Coffee", "Cider", "Lemonade", "Stout", "Lager", "Liqueur")),
            new Category("Condiments", List.of("Mustard", "Syrup", "Chutney", "Pepper Sauce", "Vinegar", "Relish")),
            new Category(
                    "Confections", List.of("Biscuits", "Chocolate", "Gumdrops", "Marmalade", "Shortbread", "Toffee")),
            new Category("Dairy Products", List.of("Gorgonzola", "Mozzarella", "Brie", "Butter", "Gouda", "Raclette")),
            new Category(
                    "Grains/Cereals", List.of("Crispbread", "Gnocchi", "Muesli", "Noodles", "Ravioli", "Rye Bread")),
            new Category("Meat/Poultry", List.of("Sausages", "Pâté", "Smoked Ham", "Roast Duck")),
            new Category("Produce", List.of("Dried Apples", "Dried Pears", "Sauerkraut", "Tofu", "Olives")),
            new Category(
                    "Seafood", List.of("Herring", "Crab Meat", "Mackerel", "Gravad Lax", "Caviar", "Clam Chowder")));

    static final List<String> ORIGINS =
            List.of("Alpine", "Boston", "Camargue", "Dublin", "Nordic", "Old Mill", "Sierra");

    static final List<String> SHIPPERS = List.of("Federal Shipping", "Speedy Express", "United Package");

    private Names() {}
}
