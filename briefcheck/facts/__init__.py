"""What a document says: outline, fields, dates, people, language, actions. Reads the model only; holds no opinion."""
