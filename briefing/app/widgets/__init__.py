"""The widgets that screens are made of: lists, pages, bars, input lines; they know no screen and no app."""
