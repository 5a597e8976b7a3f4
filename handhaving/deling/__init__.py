"""What may cross a municipal border: pure rules about facts, without Django."""
