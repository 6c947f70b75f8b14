WORDS = {
    "changed-meanwhile": (
        "Có người vừa sửa bản ghi này. Bản của bạn và bản mới ở cạnh nhau bên dưới; chọn rồi lưu lại.",
        "Somebody has just changed this record. Your version and the newer one stand side by side below; choose and save again.",
    ),
    "no-such-host": (
        "Địa chỉ %(host)s không thuộc hệ thống này.",
        "The address %(host)s does not belong to this system.",
    ),
}
